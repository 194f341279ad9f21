package io.reconpro.qbo.history;

import io.reconpro.qbo.quickbooks.Environment;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where QuickBooks itself shows a record. */
@Component
public class RecordLinks {

    private static final Map<String, String> PAGES = Map.of("Invoice", "invoice?txnId={id}", "Bill", "bill?txnId={id}",
            "Payment", "recvpayment?txnId={id}", "Customer", "customerdetail?nameId={id}",
            "Vendor", "vendordetail?nameId={id}");

    private final String site;
    private final String template;

    RecordLinks(QuickBooksSettings quickBooks, HistorySettings settings) {
        this.site = quickBooks.environment() == Environment.PRODUCTION ? "https://app.qbo.intuit.com/app/"
                : "https://app.sandbox.qbo.intuit.com/app/";
        this.template = settings.recordUrl();
    }

    /** Null where QuickBooks has no page for it, or nothing is known of it there. */
    public String of(String realmId, String entity, String id) {
        if (realmId == null || entity == null || id == null || template.isBlank() && !PAGES.containsKey(entity)) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(template.isBlank() ? site + PAGES.get(entity) : template)
                .buildAndExpand(Map.of("realm", realmId, "entity", entity, "id", id)).encode().toUriString();
    }
}
