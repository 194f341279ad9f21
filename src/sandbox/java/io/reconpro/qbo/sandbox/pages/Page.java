package io.reconpro.qbo.sandbox.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One page, to be set into the frame they all share. */
record Page(String title, Html content) {

    private static final String FRAME = frame();

    String html() {
        return FRAME.replace("{title}", Html.text(title).markup()).replace("{content}", content.markup());
    }

    private static String frame() {
        try (InputStream resource = Page.class.getResourceAsStream("page.html")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
