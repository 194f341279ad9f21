package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.FaultError;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final AnEntry ONE = AnEntry.invoice("1");
    private static final Outgoing FIRST = Outgoing.single(ONE.entry());
    private static final Outgoing AGAIN = Outgoing.again(List.of(ONE.entry()), false);

    private final Doubts doubts = new Doubts();

    @Test
    void asksNothingAboutAFirstAnswer() {
        assertThat(doubts.questions(FIRST, List.of(done(ONE)))).isEmpty();
    }

    @Test
    void readsTheDocumentThatARepeatedCallAnswers() {
        assertThat(doubts.questions(AGAIN, List.of(done(ONE)))).containsExactly(new Read("Invoice", "9"));
    }

    @Test
    void readsTheHolderOfATakenNumber() {
        assertThat(doubts.questions(FIRST, List.of(taken("TxnType=Invoice with TxnId=44"))))
                .containsExactly(new Read("Invoice", "44"));
    }

    @Test
    void asksNothingWhenTheHolderIsNotNamed() {
        assertThat(doubts.questions(FIRST, List.of(taken("somebody else")))).isEmpty();
    }

    @Test
    void asksNothingAboutSharedRecords() {
        AnEntry customer = AnEntry.of("Customer", "Acme");

        assertThat(doubts.questions(Outgoing.again(List.of(customer.entry()), false), List.of(done(customer)))).isEmpty();
    }

    @Test
    void adoptsTheHolderThatBearsItsMarker() {
        List<Answered> resolved = doubts.resolve(FIRST, List.of(taken("TxnType=Invoice with TxnId=44")),
                List.of(answer(new Outcome.Done(ONE.stored("44")))));

        assertThat(resolved).singleElement().satisfies(answer -> {
            assertThat(answer.found()).isTrue();
            assertThat(answer.outcome()).isEqualTo(new Outcome.Done(ONE.stored("44")));
        });
    }

    @Test
    void leavesTheNumberToSomebodyElsesDocument() {
        ObjectNode other = ONE.stored("44").put("PrivateNote", "typed in");
        List<Answered> answers = List.of(taken("TxnType=Invoice with TxnId=44"));

        assertThat(doubts.resolve(FIRST, answers, List.of(answer(new Outcome.Done(other))))).isEqualTo(answers);
        assertThat(doubts.resolve(FIRST, answers, List.of(answer(notFound())))).isEqualTo(answers);
    }

    @Test
    void believesARepeatedAnswerWhoseDocumentIsThere() {
        assertThat(doubts.resolve(AGAIN, List.of(done(ONE)), List.of(answer(new Outcome.Done(ONE.stored("9"))))))
                .containsExactly(done(ONE));
    }

    @Test
    void saysThatTheDocumentOfARepeatedAnswerWasDeleted() {
        List<Answered> resolved = doubts.resolve(AGAIN, List.of(done(ONE)), List.of(answer(notFound())));

        assertThat(resolved).singleElement().satisfies(answer -> {
            Fault fault = ((Outcome.Refused) answer.outcome()).fault();
            assertThat(FaultFindings.of(ONE.entry(), fault, null).code()).isEqualTo(Code.E12);
        });
    }

    private static Answered done(AnEntry entry) {
        return new Answered(entry.entry(), new Outcome.Done(entry.stored("9")), "tid");
    }

    private static Answered taken(String holder) {
        return new Answered(ONE.entry(), refused("6140", "This number has already been used. DocNumber=1 is assigned to "
                + holder), "tid");
    }

    private static Outcome notFound() {
        return refused("610", "Something you're trying to use has been made inactive.");
    }

    private static Outcome refused(String code, String detail) {
        return new Outcome.Refused(new Fault(400, "ValidationFault",
                List.of(new FaultError(code, "Message", detail, null))));
    }

    private static Answer answer(Outcome outcome) {
        return new Answer(List.of(outcome), "tid", AnEntry.SENT_AT, false);
    }
}
