package io.reconpro.qbo.sandbox.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One page, to be set into the frame they all share.
 *
 * @param purpose what the visitor is to know of pages like this
 */
public record Page(String title, String purpose, Html content) {

    private static final String FRAME = frame();

    Page(String title, Html content) {
        this(title, "what arrived in the books, for reading only", content);
    }

    public String html() {
        return FRAME.replace("{title}", Html.text(title).markup())
                .replace("{purpose}", Html.text(purpose).markup()).replace("{content}", content.markup());
    }

    private static String frame() {
        try (InputStream resource = Page.class.getResourceAsStream("page.html")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
