package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import java.util.HashMap;
import java.util.Map;

/** Fills the catalogue's texts with what names an invoice or a shared record to a bookkeeper. */
final class Findings {

    private Findings() {
    }

    static Finding about(Invoice invoice, Code code) {
        return about(invoice, code, Map.of());
    }

    static Finding about(Invoice invoice, Code code, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", number(invoice));
        values.put("party", party(invoice));
        values.put("amount", invoice.total());
        values.putAll(more);
        return Finding.of(code, values);
    }

    static Finding about(String entity, String name, Code code, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("entity", entity);
        values.put("name", name);
        values.put("subject", entity + " \"" + name + "\"");
        return Finding.of(code, values);
    }

    /** An invoice without a number is known by its id in the shop. */
    static String number(Invoice invoice) {
        return invoice.number() == null ? "(id " + invoice.id() + ")" : invoice.number();
    }

    static String party(Invoice invoice) {
        if (invoice.client() == null) {
            return "(no client)";
        }
        String name = invoice.client().displayName();
        return name == null ? "(client " + invoice.client().id() + ")" : name;
    }
}
