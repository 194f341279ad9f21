package io.reconpro.qbo.quickbooks;

import java.util.Locale;

/**
 * One write of a call.
 *
 * @param bId       its name within a batch, at most 10 characters
 * @param entity    spelled as QuickBooks does, such as {@code Invoice}
 * @param operation {@code create}, {@code update}, {@code delete} or {@code void}
 * @param body      the exact JSON of the entity, sent as it is
 */
public record Member(String bId, String entity, String operation, String body) {

    /** Path of a single write below the company. */
    String path() {
        return entity.toLowerCase(Locale.ROOT);
    }

    /** What a single write adds to the address, empty for create and update. */
    String operationQuery() {
        return switch (operation) {
            case "create", "update" -> "";
            case "delete" -> "operation=delete";
            case "void" -> entity.equals("Invoice") ? "operation=void" : "operation=update&include=void";
            default -> throw new IllegalArgumentException("Unknown operation " + operation + " for " + entity);
        };
    }

    /** This write as an item of a batch; the stored body is not parsed, so it leaves as it was stored. */
    String batchItem() {
        boolean voids = operation.equals("void");
        return "{\"bId\":\"" + bId + "\",\"operation\":\"" + (voids ? "update" : operation) + "\""
                + (voids ? ",\"optionsData\":\"void\"" : "") + ",\"" + entity + "\":" + body + "}";
    }
}
