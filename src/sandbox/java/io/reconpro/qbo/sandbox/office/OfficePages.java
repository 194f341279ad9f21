package io.reconpro.qbo.sandbox.office;

import io.reconpro.qbo.sandbox.pages.Html;
import io.reconpro.qbo.sandbox.pages.Page;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** What a visitor sees of the shop. */
final class OfficePages {

    private static final String PURPOSE = "in the place of ReconPro's Back Office, for trying corrections and approvals";
    private static final Map<String, String> STATUS = Map.of(Paper.DRAFT, "Draft", Paper.APPROVED, "Approved",
            Paper.EXPORTED, "Exported", Paper.VOID, "Void");

    private OfficePages() {
    }

    static Page list(PaperKind kind, String status, String number, int page, List<Paper> found) {
        List<Html> rows = found.stream().limit(Papers.ROWS).map(OfficePages::row).toList();
        List<Html> headings = List.of(heading("Number"), heading("Company"), heading(kind.party), heading("Date"),
                heading("Status"), Html.text("Total").in("th scope=\"col\" class=\"amount\""));
        return page(kind.title, navigation(kind), filter(kind, status, number),
                rows.isEmpty() ? Html.text("There is none like this.").in("p class=\"quiet\"") : Html.table(headings, rows),
                found.size() > Papers.ROWS ? Html.link("%s?status=%s&number=%s&page=%d".formatted(address(kind), status,
                        UriUtils.encode(number, StandardCharsets.UTF_8), page + 1), "Older").in("p") : Html.NONE);
    }

    /** @param said what came of the last change; empty at first */
    static Page paper(Paper paper, String said) {
        Html fields = Html.of(Html.hidden("version", Integer.toString(paper.version())), lines(paper), buttons(paper));
        return page(STATUS.get(paper.status()) + ": " + paper.number(), navigation(paper.kind()),
                said.isEmpty() ? Html.NONE : Html.text(said).in("p role=\"status\""),
                Html.text("%s, %s, %s".formatted(paper.party() == null ? "Nobody" : paper.party(), paper.date(),
                        paper.company())).in("p"),
                fields.in("form method=\"post\" class=\"sheet-form\" action=\"" + address(paper.kind()) + "/" + paper.id() + "\""),
                Html.text(paper.isDraft() ? "Approve it, and the next export takes it to QuickBooks."
                        : "To correct it, set it to Draft, change its lines, and approve it. The next export updates its "
                                + "copy in QuickBooks if overwriting is on in the settings of the exporter.")
                        .in("p class=\"quiet\""));
    }

    static Page problem(String title, String sentence, String back) {
        return page(title, Html.text(sentence).in("p class=\"refused\" role=\"alert\""), Html.link(back, "Back").in("p"));
    }

    static String address(PaperKind kind) {
        return OfficeServlet.PATH + "/" + kind.path();
    }

    static String status(String status) {
        return STATUS.get(status);
    }

    private static Html navigation(PaperKind current) {
        return Html.of(Arrays.stream(PaperKind.values()).map(kind -> {
            Html link = Html.link(address(kind), kind.title);
            return kind == current ? link.current() : link;
        }).toList()).in("nav");
    }

    private static Html filter(PaperKind kind, String status, String number) {
        List<Html> options = new ArrayList<>(List.of(Html.option("", "any", status)));
        List.of(Paper.DRAFT, Paper.APPROVED, Paper.EXPORTED, Paper.VOID)
                .forEach(each -> options.add(Html.option(each, STATUS.get(each), status)));
        return Html.of(Html.of(Html.text("Status"), Html.of(options).in("select name=\"status\"")).in("label"),
                Html.of(Html.text("Number"), Html.input("number", number, "")).in("label"),
                Html.text("Show").in("button")).in("form class=\"filter\" action=\"" + address(kind) + "\"");
    }

    private static Html row(Paper paper) {
        return Html.of(Html.link(address(paper.kind()) + "/" + paper.id(), paper.number()).in("td"),
                cell(paper.company()), cell(paper.party()), cell(paper.date().toString()), cell(STATUS.get(paper.status())),
                amount(paper.total())).in("tr");
    }

    private static Html lines(Paper paper) {
        List<Html> rows = new ArrayList<>(paper.lines().stream().map(line -> line(paper, line)).toList());
        rows.add(Html.of(Html.text("Total").in("td colspan=\"2\""), amount(paper.total())).in("tr class=\"total\""));
        return Html.table(List.of(heading("Service"), heading("Description"),
                Html.text("Amount").in("th scope=\"col\" class=\"amount\"")), rows);
    }

    private static Html line(Paper paper, PaperLine line) {
        String service = line.service() == null ? "" : line.service();
        String percent = line.isPercentage() ? " (" + line.rate().stripTrailingZeros().toPlainString() + " %)" : "";
        String description = line.description() == null ? "" : line.description();
        boolean free = paper.isDraft() && !line.isPercentage();
        return Html.of(cell(service + percent),
                paper.isDraft() ? Html.input("description-" + line.id(), description,
                        "maxlength=\"4000\" aria-label=\"Description\"").in("td") : cell(description),
                free ? Html.input("amount-" + line.id(), plain(line.amount()),
                        "inputmode=\"decimal\" aria-label=\"Amount\" class=\"amount\"").in("td class=\"amount\"")
                        : amount(line.amount())).in("tr");
    }

    private static Html buttons(Paper paper) {
        List<Html> buttons = new ArrayList<>();
        if (paper.isDraft()) {
            buttons.add(Html.button("status", Paper.APPROVED, "Approve"));
            buttons.add(Html.button("status", Paper.DRAFT, "Save the draft"));
        } else {
            buttons.add(Html.button("status", Paper.DRAFT, "Set to Draft"));
        }
        if (!paper.status().equals(Paper.VOID)) {
            buttons.add(Html.button("status", Paper.VOID, "Void it"));
        }
        return Html.of(buttons).in("p class=\"buttons\"");
    }

    private static Html heading(String text) {
        return Html.text(text).in("th scope=\"col\"");
    }

    private static Html cell(String text) {
        return Html.text(text == null ? "" : text).in("td");
    }

    private static Html amount(BigDecimal amount) {
        return Html.text(amount == null ? "" : String.format(Locale.ROOT, "%,.2f", amount)).in("td class=\"amount\"");
    }

    /** As it can be typed again. */
    private static String plain(BigDecimal amount) {
        return amount == null ? "" : String.format(Locale.ROOT, "%.2f", amount);
    }

    private static Page page(String title, Html... content) {
        List<Html> parts = new ArrayList<>(List.of(Html.text(title).in("h1")));
        parts.addAll(Arrays.asList(content));
        return new Page(title, Html.link(OfficeServlet.PATH, "Demo shop"), PURPOSE, Html.of(parts));
    }
}
