package io.reconpro.qbo.sandbox.control;

import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import java.util.function.Function;

/** What happens to a call that a rule matched. */
@FunctionalInterface
public interface Action {

    /**
     * @param apply does what the call asks for and gives the answer; not called means nothing was written
     */
    Answer perform(Call call, Function<Call, Answer> apply);
}
