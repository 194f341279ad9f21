package io.reconpro.qbo.gate;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.InvalidSetting;
import io.reconpro.qbo.settings.StoredSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of a company before QuickBooks is asked anything.
 *
 * @param actor the e-mail of the user who wants to export
 * @param shop null when the shop's database has no such company
 * @param connection null when the company was never connected
 * @param replacedRealms the QuickBooks companies whose place the connected one took without anybody confirming it
 * @param sandbox whether QuickBooks is Intuit's sandbox, or one of our own
 * @param testShop whether the shop's database is declared to hold no real documents
 */
public record GateFacts(long companyId, String actor, ShopFacts shop, StoredSettings settings,
        Connection connection, Set<String> replacedRealms, boolean sandbox, boolean testShop, Instant now) {

    private static final Duration ENDS_SOON = Duration.ofDays(30);

    public GateFacts {
        replacedRealms = Set.copyOf(replacedRealms);
    }

    /** Everything that forbids an export; empty when QuickBooks may be asked. */
    public List<Finding> refusals() {
        List<Finding> refusals = new ArrayList<>(userRefusals());
        if (shop != null) {
            refusals.addAll(settingRefusals());
            refusals.addAll(connectionRefusals());
            refusals.addAll(sandboxRefusals());
        }
        return refusals;
    }

    /** Everything that forbids to set the status of documents, whatever QuickBooks says. */
    public List<Finding> statusRefusals() {
        List<Finding> refusals = new ArrayList<>(userRefusals());
        if (shop != null) {
            refusals.addAll(sandboxRefusals());
        }
        return refusals;
    }

    /** Whether real documents would be marked Exported against a pretend company. */
    private List<Finding> sandboxRefusals() {
        return sandbox && !testShop ? List.of(Finding.of(Code.R15, Map.of())) : List.of();
    }

    /** Everything that forbids work which needs QuickBooks, but none of the settings of exports. */
    public List<Finding> accessRefusals() {
        List<Finding> refusals = new ArrayList<>(userRefusals());
        if (shop != null) {
            refusals.addAll(connectionRefusals());
        }
        return refusals;
    }

    /** Whether the company has the feature, and the user the role, without which nothing may be done. */
    public List<Finding> userRefusals() {
        return shop == null ? List.of(noCompany()) : shop.refusals(actor, today());
    }

    /** Whether the user has the role. */
    public List<Finding> roleRefusals() {
        return shop == null ? List.of(noCompany()) : shop.actorRefusals(actor);
    }

    private Finding noCompany() {
        return Finding.of(Code.R16, Map.of("company", companyId));
    }

    /** What does not forbid the run, but will forbid a later one. */
    public List<Finding> notices() {
        Instant end = connection.endsAt();
        return end == null || end.isAfter(now.plus(ENDS_SOON)) ? List.of()
                : List.of(Finding.of(Code.I05, Map.of("company", shop.company().name(),
                        "date", LocalDate.ofInstant(end, shop.company().zone()))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, shop.company().zone());
    }

    private List<Finding> settingRefusals() {
        List<Finding> refusals = new ArrayList<>();
        CompanySettings chosen = settings.settings();
        if (chosen.invoices().account().isEmpty() && isValid("account")) {
            refusals.add(Finding.of(Code.R03, Map.of()));
        }
        if (chosen.invoices().serviceAccount().isEmpty() && isValid("service-account")) {
            refusals.add(Finding.of(Code.R04, Map.of()));
        }
        for (InvalidSetting invalid : settings.invalid()) {
            refusals.add(Finding.of(Code.R18, Map.of("setting", invalid.name(), "value", invalid.value(),
                    "allowed", invalid.allowed())));
        }
        return refusals;
    }

    private boolean isValid(String setting) {
        return settings.invalid().stream().noneMatch(invalid -> invalid.name().equals(setting));
    }

    private List<Finding> connectionRefusals() {
        String company = shop.company().name();
        Connection.State state = connection == null ? Connection.State.DISCONNECTED : connection.state();
        return switch (state) {
            case DISCONNECTED -> List.of(Finding.of(Code.R05, Map.of("company", company)));
            case RECONNECT_REQUIRED -> List.of(Finding.of(Code.R06, Map.of("company", company)));
            case CONNECTED -> replacedRealms.isEmpty() ? List.of()
                    : List.of(Finding.of(Code.R13, Map.of("company", company, "realm", connection.realmId(),
                            "earlier", String.join(", ", new TreeSet<>(replacedRealms)))));
        };
    }
}
