package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** A record in the lists of the books, active or not. */
public sealed interface Listed permits Party, ListedItem {

    String id();

    /** What it is, as QuickBooks spells it. */
    String entity();

    boolean active();

    /** The questions that it answers. */
    List<Asked> answers();

    /** @param entity an entity of the lists, as QuickBooks spells it */
    public static Listed of(String entity, JsonNode node) {
        return entity.equals(MasterKey.Kind.ITEM.entity()) ? ListedItem.of(node)
                : Party.of(Party.Kind.valueOf(entity.toUpperCase(Locale.ROOT)), node);
    }
}
