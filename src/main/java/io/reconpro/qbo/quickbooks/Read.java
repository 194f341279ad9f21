package io.reconpro.qbo.quickbooks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.web.util.UriUtils;

/**
 * Asks for one entity by its id; the answer holds it, or the fault 610 when QuickBooks has none.
 *
 * @param entity spelled as QuickBooks does, such as {@code Invoice}
 */
public record Read(String entity, String id) {

    String path() {
        return entity.toLowerCase(Locale.ROOT) + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
