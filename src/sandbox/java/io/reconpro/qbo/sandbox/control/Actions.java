package io.reconpro.qbo.sandbox.control;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What can happen to a call. */
public final class Actions {

    private Actions() {
    }

    /** Answers so, having written nothing. */
    public static Action answer(Answer answer) {
        return (call, apply) -> answer;
    }

    /** Writes, then answers something else. */
    public static Action applyThenAnswer(Answer answer) {
        return (call, apply) -> {
            apply.apply(call);
            return answer;
        };
    }

    /** Cuts the connection, having written nothing. */
    public static Action cutBefore() {
        return answer(Answer.cut());
    }

    /** Writes, then cuts the connection without a byte of answer. */
    public static Action cutAfter() {
        return applyThenAnswer(Answer.cut());
    }

    /** Writes, then cuts the connection in the middle of the answer's body. */
    public static Action cutWithinBody() {
        return (call, apply) -> apply.apply(call).cutWithinBody();
    }

    /** Cuts the connection now; what was asked for lands after the delay all the same. */
    public static Action applyLater(Duration delay) {
        return (call, apply) -> {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> apply.apply(call));
            return Answer.cut();
        };
    }

    /** Cuts the connection now; what was asked for lands when the latch is released. */
    public static Action applyWhenReleased(Latch latch) {
        return (call, apply) -> {
            CompletableFuture.runAsync(() -> {
                latch.pass();
                apply.apply(call);
            }, task -> new Thread(task, "late-" + call.tid()).start());
            return Answer.cut();
        };
    }

    /** Runs and waits, then goes on as if nothing had been. */
    public static Action runThenApply(Runnable work) {
        return (call, apply) -> {
            work.run();
            return apply.apply(call);
        };
    }

    /** Runs and waits, then cuts the connection, having written nothing. */
    public static Action runThenCut(Runnable work) {
        return (call, apply) -> {
            work.run();
            return Answer.cut();
        };
    }

    /** Writes, then runs and waits, then answers. */
    public static Action applyThenRun(Runnable work) {
        return (call, apply) -> {
            Answer answer = apply.apply(call);
            work.run();
            return answer;
        };
    }

    /** Refuses one item of a batch; the others go on. */
    public static Action refuseItem(String bId, QboFault fault) {
        return (call, apply) -> apply.apply(call.refusing(bId, fault));
    }

    /** Applies the whole batch and keeps one item's result from the answer. */
    public static Action dropItem(String bId) {
        return changeAnswer(answer -> BatchAnswers.without(answer, bId));
    }

    /** Applies the batch and answers its items in the opposite order. */
    public static Action reverseItems() {
        return changeAnswer(BatchAnswers::reversed);
    }

    /** Applies, then changes the answer. */
    public static Action changeAnswer(UnaryOperator<Answer> change) {
        return (call, apply) -> change.apply(apply.apply(call));
    }

    /** Takes time before applying. */
    public static Action delay(Duration delay) {
        return runThenApply(() -> Control.sleep(delay));
    }

    /** Whoever waits here stays until a test lets them go. */
    public static Action holdBefore(Latch latch) {
        return runThenApply(latch::pass);
    }

    /** Writes, then keeps the answer back until a test lets it go. */
    public static Action holdAfter(Latch latch) {
        return applyThenRun(latch::pass);
    }
}
