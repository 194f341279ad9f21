package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What QuickBooks holds of payments for each exported invoice is what the shop has, each once. */
final class PaymentCheck {

    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-V]{32}");

    private final Trail trail;
    private final BooksView books;
    private final List<String> deviations = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>();

    PaymentCheck(Trail trail, BooksView books) {
        this.trail = trail;
        this.books = books;
    }

    List<String> deviations(List<ShopDocument> documents, List<ShopMoney> payments) {
        Map<String, List<JsonNode>> written = written();
        payments.forEach(payment -> written.getOrDefault(payment.id(), List.of())
                .forEach(one -> homes.put(one.get("Id").asText(), payment.invoiceId())));
        written.forEach((source, found) -> {
            if (found.size() > 1) {
                deviations.add("Payment %s of the shop: found %d times in QuickBooks: %s".formatted(source, found.size(),
                        found.stream().map(one -> one.get("Id").asText()).toList()));
            }
        });
        for (ShopDocument document : documents) {
            String qboId = trail.links().get(document.key());
            if (qboId != null && books.all("Invoice").stream().anyMatch(one -> one.get("Id").asText().equals(qboId))) {
                check(document, qboId, payments.stream()
                        .filter(payment -> payment.invoiceId().equals(Long.toString(document.id()))).toList(), written);
            }
        }
        return deviations;
    }

    private void check(ShopDocument document, String qboId, List<ShopMoney> wanted,
            Map<String, List<JsonNode>> written) {
        Map<String, JsonNode> held = new LinkedHashMap<>();
        books.all("Payment").stream().filter(payment -> part(payment, qboId).signum() > 0 && !isCredit(payment))
                .filter(payment -> isOf(document, payment))
                .forEach(payment -> held.put(payment.get("Id").asText(), payment));
        wanted.forEach(payment -> written.getOrDefault(payment.id(), List.of())
                .forEach(one -> held.put(one.get("Id").asText(), one)));
        List<String> inShop = wanted.stream().map(ShopMoney::content).sorted().toList();
        List<String> inBooks = held.values().stream().map(payment -> content(payment, qboId)).sorted().toList();
        if (!inShop.equals(inBooks)) {
            deviations.add("%s: paid in the shop by %s, but in QuickBooks by %s".formatted(document, inShop, inBooks));
        }
    }

    /** Not what a person set against this document of another one's payment. */
    private boolean isOf(ShopDocument document, JsonNode payment) {
        String home = homes.get(payment.get("Id").asText());
        return home == null || home.equals(Long.toString(document.id()));
    }

    /** By the shop's payment; made by exports, for the marker says so. */
    private Map<String, List<JsonNode>> written() {
        Map<String, String> sources = new HashMap<>();
        trail.writes().stream().filter(write -> write.entity().equals("Payment"))
                .forEach(write -> sources.put(write.requestId(), write.sourceId()));
        Map<String, List<JsonNode>> written = new LinkedHashMap<>();
        for (JsonNode payment : books.all("Payment")) {
            Matcher marker = REQUEST_ID.matcher(payment.path("PrivateNote").asText());
            if (marker.find() && sources.containsKey(marker.group())) {
                written.computeIfAbsent(sources.get(marker.group()), id -> new ArrayList<>()).add(payment);
            }
        }
        return written;
    }

    /** One by hand that pays several invoices counts with its part. */
    private String content(JsonNode payment, String qboId) {
        boolean alone = homes.containsKey(payment.get("Id").asText())
                || links(payment).allMatch(link -> link.path("TxnId").asText().equals(qboId));
        BigDecimal amount = alone ? payment.get("TotalAmt").decimalValue() : part(payment, qboId);
        String reference = payment.path("PaymentRefNum").asText("");
        return "%s of %s%s".formatted(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                payment.get("TxnDate").asText(), reference.isEmpty() ? "" : " by check " + reference);
    }

    private static boolean isCredit(JsonNode payment) {
        return payment.get("TotalAmt").decimalValue().signum() == 0;
    }

    private static BigDecimal part(JsonNode payment, String qboId) {
        BigDecimal part = BigDecimal.ZERO;
        for (JsonNode line : payment.path("Line")) {
            if (line.path("LinkedTxn").path(0).path("TxnId").asText().equals(qboId)
                    && line.path("LinkedTxn").path(0).path("TxnType").asText().equals("Invoice")) {
                part = part.add(line.get("Amount").decimalValue());
            }
        }
        return part;
    }

    private static Stream<JsonNode> links(JsonNode payment) {
        List<JsonNode> links = new ArrayList<>();
        payment.path("Line").forEach(line -> links.add(line.path("LinkedTxn").path(0)));
        return links.stream();
    }
}
