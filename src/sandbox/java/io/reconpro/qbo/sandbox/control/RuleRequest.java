package io.reconpro.qbo.sandbox.control;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A rule as it is asked for over HTTP; whatever is left out matches anything.
 *
 * @param nth first matching call it acts on; 1 when left out
 * @param times calls it acts on; 1 when left out
 * @param action answer, applyThenAnswer, cutBefore, cutAfter, cutWithinBody, applyLater, delay, dropItem,
 *               reverseItems or refuseItem
 * @param shape of the answer: json, gateway, xml, html or empty; json when left out
 * @param status of the answer; 500 when left out
 * @param code of the fault in the answer; 10000 when left out
 * @param bId item of a batch that the action is about
 * @param delay of applyLater and delay, as in PT2S
 */
record RuleRequest(Kind kind, String realm, String entity, String operation, String bodyContains, Integer nth,
                   Integer times, String action, String shape, Integer status, String code, String bId,
                   Duration delay) {

    Rule rule(Instant now) {
        Rule rule = kind == null ? Rule.onAny() : Rule.on(kind);
        rule = realm == null ? rule : rule.realm(realm);
        rule = entity == null ? rule : rule.entity(entity);
        rule = operation == null ? rule : rule.operation(operation);
        rule = bodyContains == null ? rule : rule.bodyContains(bodyContains);
        return rule.nth(nth == null ? 1 : nth).times(times == null ? 1 : times).then(action(now));
    }

    private Action action(Instant now) {
        return switch (action == null ? "" : action) {
            case "answer" -> Actions.answer(answer(now));
            case "applyThenAnswer" -> Actions.applyThenAnswer(answer(now));
            case "cutBefore" -> Actions.cutBefore();
            case "cutAfter" -> Actions.cutAfter();
            case "cutWithinBody" -> Actions.cutWithinBody();
            case "applyLater" -> Actions.applyLater(delay);
            case "delay" -> Actions.delay(delay);
            case "dropItem" -> Actions.dropItem(bId);
            case "reverseItems" -> Actions.reverseItems();
            case "refuseItem" -> Actions.refuseItem(bId, fault());
            default -> throw new IllegalArgumentException("action: '" + action + "' is not one of answer, "
                    + "applyThenAnswer, cutBefore, cutAfter, cutWithinBody, applyLater, delay, dropItem, "
                    + "reverseItems, refuseItem");
        };
    }

    private Answer answer(Instant now) {
        return switch (shape == null ? "json" : shape) {
            case "json" -> Faults.json(fault(), now);
            case "gateway" -> Faults.gateway(fault(), now);
            case "xml" -> Faults.xml(fault(), now);
            case "html" -> Faults.html(fault().status(), "Service Unavailable");
            case "empty" -> Answer.of(fault().status(), Answer.HTML, "");
            default -> throw new IllegalArgumentException("shape: '" + shape
                    + "' is not one of json, gateway, xml, html, empty");
        };
    }

    private QboFault fault() {
        int chosen = status == null ? 500 : status;
        return new QboFault(chosen, chosen < 500 ? "ValidationFault" : "SystemFault",
                List.of(new QboFault.Error(code == null ? "10000" : code, "Asked for by a rule",
                        "This answer was asked for through /control/rules", null)));
    }
}
