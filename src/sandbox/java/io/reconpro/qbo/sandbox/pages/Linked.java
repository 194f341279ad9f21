package io.reconpro.qbo.sandbox.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The transactions that one pays, holds or is paid by, each a link to its page. */
final class Linked {

    private static final Map<String, String> HEADINGS = Map.of("Invoice", "Paid by", "Bill", "Paid by",
            "CreditMemo", "Applied by", "Payment", "Pays, lies in", "BillPayment", "Pays", "Deposit", "Holds");

    private final Books books;

    Linked(Books books) {
        this.books = books;
    }

    /** Over the column of links; empty for what links to nothing. */
    static Optional<String> heading(String entity) {
        return Optional.ofNullable(HEADINGS.get(entity));
    }

    /** Those that the record names itself, and those that its lines name. */
    Html links(JsonNode record) {
        List<Html> links = new ArrayList<>();
        Stream.concat(Stream.of(record), StreamSupport.stream(record.path("Line").spliterator(), false))
                .forEach(holder -> holder.path("LinkedTxn").forEach(link -> links.add(link(link))));
        return new Html(String.join(", ", links.stream().map(Html::markup).toList()));
    }

    private Html link(JsonNode link) {
        String type = link.path("TxnType").asText();
        String id = link.path("TxnId").asText();
        String entity = type.startsWith("BillPayment") ? "BillPayment" : type;
        String number = books.find(entity, id).map(other -> Column.of(entity).get(0).value(other)).orElse("");
        return Html.link("/books/" + books.realm() + "/" + entity + "/" + id,
                entity + " " + (number.isEmpty() ? "no. " + id : number));
    }
}
