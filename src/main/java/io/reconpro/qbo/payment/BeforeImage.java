package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a payment was, for the log: enough to enter it again. Only what is named here is kept, as QuickBooks also tells
 * of a charge which card paid it, and card data must not reach the log.
 */
final class BeforeImage {

    private static final List<String> KEPT = List.of("Id", "SyncToken", "MetaData", "TxnDate", "CustomerRef",
            "CurrencyRef", "ExchangeRate", "TotalAmt", "UnappliedAmt", "PaymentMethodRef", "PaymentRefNum",
            "DepositToAccountRef", "ARAccountRef", "PrivateNote", "LinkedTxn");
    private static final List<String> KEPT_OF_LINES = List.of("Amount", "LinkedTxn");

    private BeforeImage() {
    }

    static String of(ObjectNode payment) {
        ObjectNode image = payment.deepCopy().retain(KEPT);
        ArrayNode lines = image.putArray("Line");
        for (JsonNode line : payment.path("Line")) {
            lines.add(((ObjectNode) line.deepCopy()).retain(KEPT_OF_LINES));
        }
        return image.toString();
    }
}
