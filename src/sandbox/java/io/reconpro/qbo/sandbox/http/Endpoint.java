package io.reconpro.qbo.sandbox.http;

/** Answers the calls of one kind. */
@FunctionalInterface
public interface Endpoint {

    /** @throws io.reconpro.qbo.sandbox.books.QboFault sent as the JSON fault of its status */
    Answer answer(Call call);
}
