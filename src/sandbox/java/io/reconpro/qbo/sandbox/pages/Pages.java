package io.reconpro.qbo.sandbox.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.EntityTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a visitor sees of the companies' books. */
final class Pages {

    static final int ROWS = 50;

    private static final List<String> SETTINGS = List.of("Preferences", "CompanyInfo");

    private final Map<String, Books> companies;

    Pages(Map<String, Books> companies) {
        this.companies = companies;
    }

    Page companies() {
        List<Html> headings = List.of(Html.text("Company").in("th"), Html.text("Realm").in("th"),
                amountHeading("Invoices"), amountHeading("Their total"), amountHeading("Payments"),
                amountHeading("Their total"), amountHeading("Bills"), amountHeading("Their total"));
        List<Html> rows = companies.values().stream().map(Pages::company).toList();
        return new Page("Companies", Html.of(Html.text("Companies").in("h1"), Html.table(headings, rows)));
    }

    /** One page of an entity's records, the newest first; empty when there is no such company or entity. */
    Optional<Page> list(String realm, String entity, int page) {
        return books(realm).filter(books -> EntityTypes.names().contains(entity)).map(books -> {
            List<ObjectNode> records = books.all(entity).collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(records);
            int last = Math.max(1, (records.size() + ROWS - 1) / ROWS);
            int shown = Math.min(page, last);
            List<Column> columns = Column.of(entity);
            List<Html> rows = records.stream().skip((shown - 1L) * ROWS).limit(ROWS)
                    .map(record -> row(books, entity, columns, record)).toList();
            Html content = rows.isEmpty() ? Html.text("Nothing here yet.").in("p class=\"quiet\"")
                    : Html.of(Html.table(headings(entity, columns), rows),
                    paging(realm, entity, shown, last, records.size()));
            return page(books, entity, Html.of(navigation(books, entity), content));
        });
    }

    /** One record with its lines; empty when there is no such company or record. */
    Optional<Page> record(String realm, String entity, String id) {
        return books(realm).filter(books -> EntityTypes.names().contains(entity))
                .flatMap(books -> books.all(entity).filter(record -> record.path("Id").asText().equals(id)).findFirst()
                .map(record -> page(books, entity + " " + id,
                        Html.of(navigation(books, entity), RecordSheet.of(books, entity, record)))));
    }

    private Optional<Books> books(String realm) {
        return Optional.ofNullable(companies.get(realm));
    }

    private static Html company(Books books) {
        List<Html> cells = new ArrayList<>(List.of(
                Html.link("/books/" + books.realm(), books.companyName()).in("td"),
                Html.text(books.realm()).in("td")));
        for (String entity : List.of("Invoice", "Payment", "Bill")) {
            List<BigDecimal> totals = books.all(entity).map(one -> one.path("TotalAmt").decimalValue()).toList();
            BigDecimal total = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            cells.add(Html.text(String.valueOf(totals.size())).in("td class=\"amount\""));
            cells.add(Html.text(String.format(Locale.ROOT, "%,.2f", total)).in("td class=\"amount\""));
        }
        return Html.of(cells).in("tr");
    }

    private static Page page(Books books, String title, Html content) {
        return new Page(title + " – " + books.companyName(), Html.of(Html.text(books.companyName()).in("h1"), content));
    }

    private static Html navigation(Books books, String current) {
        Stream<String> entities = EntityTypes.names().stream().filter(entity -> !SETTINGS.contains(entity));
        return Html.of(entities.map(entity -> {
            Html link = Html.link(path(books.realm(), entity), entity + " " + books.all(entity).count());
            return entity.equals(current) ? link.current() : link;
        }).toList()).in("nav");
    }

    private static List<Html> headings(String entity, List<Column> columns) {
        List<Html> headings = new ArrayList<>(columns.stream().map(Column::heading).toList());
        Linked.heading(entity).ifPresent(title -> headings.add(Html.text(title).in("th")));
        return headings;
    }

    private static Html row(Books books, String entity, List<Column> columns, JsonNode record) {
        List<Html> cells = new ArrayList<>(columns.stream().map(column -> column.cell(record)).toList());
        String first = columns.get(0).value(record);
        String id = record.path("Id").asText();
        cells.set(0, Html.link(path(books.realm(), entity) + "/" + id,
                first.isEmpty() ? "no. " + id : first).in("td"));
        Linked.heading(entity).ifPresent(title -> cells.add(new Linked(books).links(record).in("td")));
        return Html.of(cells).in("tr");
    }

    private static Html paging(String realm, String entity, int page, int last, int records) {
        String base = path(realm, entity) + "?page=";
        return Html.of(page > 1 ? Html.link(base + (page - 1), "Newer") : Html.NONE,
                Html.text("Page " + page + " of " + last + ", " + records + " in all").in("span class=\"quiet\""),
                page < last ? Html.link(base + (page + 1), "Older") : Html.NONE).in("p");
    }

    private static String path(String realm, String entity) {
        return "/books/" + realm + "/" + entity;
    }

    private static Html amountHeading(String title) {
        return Html.text(title).in("th class=\"amount\"");
    }
}
