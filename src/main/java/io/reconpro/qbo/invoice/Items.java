package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.ListedItem;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.QuickBooksItem;
import io.reconpro.qbo.settings.ItemStrategy;
import io.reconpro.qbo.shop.Service;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the item of a service: by link, accounting id, name, else one to be created on the Service Account (S-08). */
final class Items {

    private static final String ENTITY = MasterKey.Kind.ITEM.entity();
    private static final int DESCRIPTION_LIMIT = 4000;

    private final Context context;
    private final Map<Long, MasterChoice> chosen = new HashMap<>();
    private final Map<MasterKey, MasterChoice> planned = new HashMap<>();

    Items(Context context) {
        this.context = context;
    }

    /** @param service null for a line without one, which goes to the general item */
    MasterChoice choose(Service service) {
        Long id = service == null || isSingle() ? null : service.id();
        MasterChoice known = chosen.get(id);
        if (known == null) {
            known = find(id == null ? null : service);
            chosen.put(id, known);
        }
        return known;
    }

    boolean isSingle() {
        return context.settings().invoices().items() == ItemStrategy.SINGLE;
    }

    private MasterChoice find(Service service) {
        String name = Names.ofItem(service);
        String link = context.linked().masters().get(MasterKey.item(name));
        if (link != null) {
            return context.known().item(link).map(this::existing)
                    .orElseGet(() -> unusable(name, "it no longer exists (id " + link + ")"));
        }
        String accountingId = service == null ? null : Wanted.qboId(service.accountingId());
        return Optional.ofNullable(accountingId).flatMap(context.known()::item).map(this::existing)
                .orElseGet(() -> byName(name, service));
    }

    private MasterChoice byName(String name, Service service) {
        return context.known().itemsNamed(name).stream()
                .min(Comparator.comparing((ListedItem item) -> !item.active())
                        .thenComparing(item -> !item.isSellable())
                        .thenComparing(item -> !item.topLevel())
                        .thenComparing(ListedItem::id))
                .map(this::existing)
                .orElseGet(() -> planned.computeIfAbsent(MasterKey.item(name), key -> create(key, name, service)));
    }

    private MasterChoice existing(ListedItem item) {
        if (!item.active()) {
            return unusable(item.name(), "it is inactive (id " + item.id() + ")");
        }
        if (!item.isSellable()) {
            return unusable(item.name(), "it is a %s, which no line can sell (id %s)"
                    .formatted(item.type().toLowerCase(Locale.ROOT), item.id()));
        }
        return MasterChoice.existing(item.name(), item.id(), null, otherAccount(item));
    }

    private List<Finding> otherAccount(ListedItem item) {
        if (item.incomeAccountId() == null || item.incomeAccountId().equals(context.reference().income().id())) {
            return List.of();
        }
        return List.of(Finding.of(Code.W09, Map.of("item", item.name(), "account", item.incomeAccountName(),
                "expected", context.reference().income().name())));
    }

    private MasterChoice create(MasterKey key, String name, Service service) {
        String description = service == null ? null : Texts.shorten(service.description(), DESCRIPTION_LIMIT);
        QuickBooksItem item = QuickBooksItem.service(name, description, service == null || service.taxable(),
                context.reference().income().id());
        boolean shortened = service != null && Texts.isLonger(Names.clean(service.name()), Names.ITEM_LIMIT);
        List<Finding> findings = shortened
                ? List.of(Findings.about("an item", service.name(), Code.W07, Map.of("limit", Names.ITEM_LIMIT)))
                : List.of();
        return MasterChoice.planned(new NewMaster(key, name, item), null, findings);
    }

    private static MasterChoice unusable(String name, String problem) {
        return MasterChoice.none(name, Findings.about(ENTITY, name, Code.E10, Map.of("problem", problem)));
    }
}
