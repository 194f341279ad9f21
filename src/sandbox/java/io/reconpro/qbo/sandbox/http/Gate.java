package io.reconpro.qbo.sandbox.http;

import java.util.Optional;

/** Stands before the books and may answer a call itself: limits, access tokens. */
@FunctionalInterface
public interface Gate {

    /** The answer that ends the call here; empty lets it pass. */
    Optional<Answer> stop(Call call);
}
