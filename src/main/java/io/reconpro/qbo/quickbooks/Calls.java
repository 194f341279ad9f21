package io.reconpro.qbo.quickbooks;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps of the write and the read kamelet: from what is wanted to a request, and from a reply to an answer. */
@Component("quickBooksCalls")
class Calls {

    /** Remembers the call and leaves its request in the body. */
    void write(@Body Call call, Exchange exchange) {
        exchange.setProperty("companyId", call.companyId());
        exchange.setProperty("quickBooksCall", call);
        exchange.getMessage().setBody(request(call));
    }

    Answer answerWrite(@ExchangeProperty("quickBooksCall") Call call, @Body Reply reply) {
        return AnswerReader.read(call, reply);
    }

    /** Remembers the read and leaves its request in the body. */
    void read(@Body Read read, Exchange exchange) {
        exchange.setProperty("quickBooksRead", read);
        exchange.getMessage().setBody(Request.get(read.path()));
    }

    /**
     * The entity, or QuickBooks' refusal of this one id.
     *
     * @throws io.reconpro.qbo.log.StoppedException when QuickBooks could not be asked
     */
    Answer answerRead(@ExchangeProperty("quickBooksRead") Read read, @ExchangeProperty("companyId") long companyId,
            @Body Reply reply) {
        Answer answer = AnswerReader.read(read, reply);
        Outcome outcome = answer.outcomes().get(0);
        if (outcome instanceof Outcome.Done
                || outcome instanceof Outcome.Refused && RunStops.of(companyId, outcome, null).isEmpty()) {
            return answer;
        }
        throw RunStops.unanswered(companyId, outcome, answer.intuitTid());
    }

    private static Request request(Call call) {
        String requestId = "requestid=" + call.requestId();
        if (call.batch()) {
            return Request.batch(requestId, call.body());
        }
        Member member = call.members().get(0);
        String operation = member.operationQuery();
        return Request.post(member.path(), operation.isEmpty() ? requestId : operation + "&" + requestId, call.body());
    }
}
