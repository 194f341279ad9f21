package io.reconpro.qbo.sandbox.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Markup; text enters it only escaped. */
record Html(String markup) {

    static final Html NONE = new Html("");

    static Html text(String raw) {
        return new Html(HtmlUtils.htmlEscape(raw, "UTF-8"));
    }

    static Html of(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    static Html of(Html... parts) {
        return of(Arrays.asList(parts));
    }

    /** @param tag name, with attributes that hold no foreign text */
    Html in(String tag) {
        return new Html("<" + tag + ">" + markup + "</" + tag.split(" ")[0] + ">");
    }

    static Html link(String href, String text) {
        return new Html("<a href=\"" + HtmlUtils.htmlEscape(href, "UTF-8") + "\">" + text(text).markup + "</a>");
    }

    /** The link of the page one is on. */
    Html current() {
        return new Html(markup.replaceFirst("<a ", "<a aria-current=\"page\" "));
    }

    static Html table(List<Html> headings, List<Html> rows) {
        Html head = headings.isEmpty() ? NONE : of(headings).in("tr").in("thead");
        return of(head, of(rows).in("tbody")).in("table").in("div class=\"sheet\"");
    }
}
