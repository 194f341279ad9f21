package io.reconpro.qbo.sandbox.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Markup; text enters it only escaped. */
public record Html(String markup) {

    public static final Html NONE = new Html("");

    public static Html text(String raw) {
        return new Html(HtmlUtils.htmlEscape(raw, "UTF-8"));
    }

    public static Html of(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    public static Html of(Html... parts) {
        return of(Arrays.asList(parts));
    }

    /** @param tag name, with attributes that hold no foreign text */
    public Html in(String tag) {
        return new Html("<" + tag + ">" + markup + "</" + tag.split(" ")[0] + ">");
    }

    public static Html link(String href, String text) {
        return new Html("<a href=\"" + HtmlUtils.htmlEscape(href, "UTF-8") + "\">" + text(text).markup + "</a>");
    }

    /** What a form sends without showing it. */
    public static Html hidden(String name, String value) {
        return new Html("<input type=\"hidden\" name=\"" + name + "\" value=\""
                + HtmlUtils.htmlEscape(value, "UTF-8") + "\">");
    }

    /** A button that sends its form with this value. */
    public static Html button(String name, String value, String text) {
        return new Html("<button name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value, "UTF-8") + "\">"
                + text(text).markup + "</button>");
    }

    /** A field with a value in it. */
    public static Html input(String name, String value, String attributes) {
        return new Html("<input name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value, "UTF-8") + "\" "
                + attributes + ">");
    }

    /** One choice of a list, of which this one is chosen now. */
    public static Html option(String value, String text, String chosen) {
        return new Html("<option value=\"" + value + "\"" + (value.equals(chosen) ? " selected" : "") + ">"
                + text(text).markup + "</option>");
    }

    /** The link of the page one is on. */
    public Html current() {
        return new Html(markup.replaceFirst("<a ", "<a aria-current=\"page\" "));
    }

    public static Html table(List<Html> headings, List<Html> rows) {
        Html head = headings.isEmpty() ? NONE : of(headings).in("tr").in("thead");
        return of(head, of(rows).in("tbody")).in("table").in("div class=\"sheet\"");
    }
}
