package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.InvalidSetting;
import io.reconpro.qbo.settings.StoredSettings;
import io.reconpro.qbo.shop.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateFactsTest {

    /** Late on 1 March in Chicago, already 2 March in UTC. */
    private static final Instant NIGHT = Instant.parse("2026-03-02T03:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);
    private static final ShopFacts.Feature FEATURE = new ShopFacts.Feature(true, null, null);
    private static final ShopFacts.Actor ADMINISTRATOR = new ShopFacts.Actor(true, true);

    private final Facts facts = new Facts();

    @Test
    void letsACompanyPassThatHasAllItNeeds() {
        assertThat(facts.refusals()).isEmpty();
    }

    @Test
    void namesEveryRefusalAtOnce() {
        facts.features = List.of();
        facts.actors = List.of();
        facts.account = " ";
        facts.serviceAccount = "";
        facts.connection = null;
        facts.testShop = false;

        assertThat(facts.refusals()).extracting(Finding::code)
                .containsExactly(Code.R01, Code.R02, Code.R03, Code.R04, Code.R05, Code.R15);
    }

    @Test
    void refusesACompanyThatTheShopDoesNotKnow() {
        facts.known = false;

        assertThat(facts.refusals()).extracting(Finding::message)
                .containsExactly("The shop's database has no company 4.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            false | -          | -          | is switched off
            true  | 2026-03-02 | -          | is valid only from 2026-03-02 on
            true  | -          | 2026-02-28 | ended on 2026-02-28
            """)
    void refusesAFeatureThatIsNotValidToday(boolean active, LocalDate from, LocalDate to, String problem) {
        facts.features = List.of(new ShopFacts.Feature(active, from, to));

        assertThat(facts.refusals()).extracting(Finding::message).containsExactly(
                "Company Cool Cars may not export: its feature QuickBooksOnline2 " + problem + ".");
    }

    @Test
    void countsTheFirstAndTheLastDayInTheCompanysZone() {
        facts.features = List.of(new ShopFacts.Feature(true, FIRST, FIRST));
        assertThat(facts.refusals()).isEmpty();

        facts.zone = ZoneId.of("UTC");
        assertThat(facts.refusals()).extracting(Finding::code).containsExactly(Code.R01);

        facts.features = List.of(new ShopFacts.Feature(true, SECOND, SECOND));
        assertThat(facts.refusals()).isEmpty();
    }

    @Test
    void takesAnyPeriodOfTheFeature() {
        facts.features = List.of(new ShopFacts.Feature(true, null, LocalDate.of(2025, 12, 31)),
                new ShopFacts.Feature(true, FIRST, null));

        assertThat(facts.refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false, does not have the role Administrator", "false, true, is not active",
        "false, false, is not active"})
    void refusesAUserWhoMayNot(boolean active, boolean administrator, String problem) {
        facts.actors = List.of(new ShopFacts.Actor(active, administrator));

        assertThat(facts.refusals()).extracting(Finding::message).containsExactly(
                "ann@cool.example may not export for company Cool Cars: the user " + problem + ".");
    }

    @Test
    void refusesAUserWhomTheCompanyDoesNotHave() {
        facts.actors = List.of();

        assertThat(facts.refusals()).singleElement().extracting(Finding::message).asString()
                .endsWith("the company has no such user.");
    }

    @Test
    void saysWhichSettingNamesTheUserWhereNobodyDoes() {
        facts.actors = List.of();
        facts.actor = " ";

        assertThat(facts.refusals()).singleElement().extracting(Finding::message).asString()
                .startsWith("Nobody may not").contains("exporter.run-as");
    }

    @Test
    void refusesSettingsThatHoldWhatTheyMayNot() {
        facts.account = "";
        facts.invalid = List.of(new InvalidSetting("account", "two\nlines", "a name"),
                new InvalidSetting("write-mode", "fast", "single, batch, auto"));

        assertThat(facts.refusals()).extracting(Finding::code).containsExactly(Code.R18, Code.R18);
        assertThat(facts.refusals()).extracting(Finding::message)
                .contains("The stored setting write-mode is \"fast\"; allowed is single, batch, auto.");
    }

    @Test
    void refusesAConnectionThatQuickBooksAcceptsNoMore() {
        facts.connection = connection(Connection.State.RECONNECT_REQUIRED);

        assertThat(facts.refusals()).extracting(Finding::code).containsExactly(Code.R06);
    }

    @Test
    void refusesACompanyThatWasDisconnected() {
        facts.connection = connection(Connection.State.DISCONNECTED);

        assertThat(facts.refusals()).extracting(Finding::code).containsExactly(Code.R05);
    }

    @Test
    void refusesAnotherQuickBooksCompanyThanBefore() {
        facts.replacedRealms = Set.of("8", "7");

        assertThat(facts.refusals()).extracting(Finding::message).containsExactly(
                "Company Cool Cars is connected to the QuickBooks company 9, but its earlier exports went to 7, 8.");
    }

    @ParameterizedTest
    @CsvSource({"true, false, R15", "true, true,", "false, false,", "false, true,"})
    void keepsASandboxFromMarkingARealShopsDocuments(boolean sandbox, boolean testShop, Code refusal) {
        facts.sandbox = sandbox;
        facts.testShop = testShop;

        assertThat(facts.refusals()).extracting(Finding::code)
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    private static Connection connection(Connection.State state) {
        return new Connection(4, "9", null, state, NIGHT, null, "ann@cool.example", null, NIGHT, null, null, null);
    }

    /** Facts of a company that may export; a test changes what it is about. */
    private static final class Facts {

        private boolean known = true;
        private String actor = "ann@cool.example";
        private ZoneId zone = ZoneId.of("America/Chicago");
        private List<ShopFacts.Feature> features = List.of(FEATURE);
        private List<ShopFacts.Actor> actors = List.of(ADMINISTRATOR);
        private String account = "Accounts Receivable (A/R)";
        private String serviceAccount = "Sales";
        private List<InvalidSetting> invalid = List.of();
        private Connection connection = connection(Connection.State.CONNECTED);
        private Set<String> replacedRealms = Set.of();
        private boolean sandbox = true;
        private boolean testShop = true;

        List<Finding> refusals() {
            ShopFacts shop = new ShopFacts(new Company(4, "Cool Cars", zone, "USD"), features, actors, false);
            CompanySettings settings = CompanySettings.of(
                    Map.of("account", account, "service-account", serviceAccount));
            return new GateFacts(4, actor, known ? shop : null, new StoredSettings(settings, invalid), connection,
                    replacedRealms, sandbox, testShop, NIGHT).refusals();
        }
    }
}
