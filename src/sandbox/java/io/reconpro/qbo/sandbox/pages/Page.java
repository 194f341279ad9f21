package io.reconpro.qbo.sandbox.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One page, to be set into the frame they all share.
 *
 * @param site    leads to where pages like this begin
 * @param purpose what the visitor is to know of them
 */
public record Page(String title, Html site, String purpose, Html content) {

    private static final Html QUICKBOOKS = Html.link("/", "Local QuickBooks");
    private static final String FRAME = frame();

    Page(String title, Html content) {
        this(title, QUICKBOOKS, "what arrived in the books, for reading only", content);
    }

    /** A page of the local QuickBooks. */
    public Page(String title, String purpose, Html content) {
        this(title, QUICKBOOKS, purpose, content);
    }

    public String html() {
        return FRAME.replace("{title}", Html.text(title).markup())
                .replace("{site}", site.markup()).replace("{purpose}", Html.text(purpose).markup()).replace("{content}", content.markup());
    }

    private static String frame() {
        try (InputStream resource = Page.class.getResourceAsStream("page.html")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
