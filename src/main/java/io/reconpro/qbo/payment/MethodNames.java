package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.shop.Payment;
import org.springframework.util.StringUtils;

/** What the shop's ways to pay are called in QuickBooks. */
final class MethodNames {

    static final String CREDIT_CARD = "Credit Card";

    /** The least that is documented for the name of a payment method. */
    private static final int LIMIT = 15;

    private MethodNames() {
    }

    /** The shop has one word for cash and checks: only a check has a number. */
    static String of(Payment payment) {
        return switch (payment.method()) {
            case "CREDIT_CARD" -> CREDIT_CARD;
            case "CASH_CHECK" -> payment.checkNumber() == null ? "Cash" : "Check";
            default -> Texts.shorten(words(payment.method()), LIMIT);
        };
    }

    /** Such as "Wire Transfer" for WIRE_TRANSFER. */
    private static String words(String method) {
        StringBuilder words = new StringBuilder();
        for (String word : Names.clean(method.replace('_', ' ')).split(" ")) {
            words.append(words.isEmpty() ? "" : " ").append(StringUtils.capitalize(word.toLowerCase()));
        }
        return words.toString();
    }
}
