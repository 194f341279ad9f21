package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.connection.CompanyFiles;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.gate.GateAnswers;
import io.reconpro.qbo.gate.GateFacts;
import io.reconpro.qbo.gate.GateQuestions;
import io.reconpro.qbo.gate.GateResult;
import io.reconpro.qbo.gate.ShopFacts;
import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Environment;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.run.RefusedException;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.shop.ShopSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** The steps of the gate: what the exporter knows by itself first, and only then what QuickBooks says. */
@Component
class GateSteps {

    private final SettingsStore settings;
    private final Connections connections;
    private final CompanyFiles companyFiles;
    private final QuickBooksSettings quickBooks;
    private final ShopSettings shop;
    private final Acceptances acceptances;
    private final ExportedByHand byHand;
    private final Clock clock;

    GateSteps(SettingsStore settings, Connections connections, CompanyFiles companyFiles,
            QuickBooksSettings quickBooks, ShopSettings shop, Acceptances acceptances, ExportedByHand byHand,
            Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.companyFiles = companyFiles;
        this.quickBooks = quickBooks;
        this.shop = shop;
        this.acceptances = acceptances;
        this.byHand = byHand;
        this.clock = clock;
    }

    /** The parameters of select-company.sql, as headers. */
    void parameters(@ExchangeProperty("run") Run run, Message message) {
        message.setHeaders(new HashMap<>(Map.of("companyId", run.companyId(), "actor", run.command().actor())));
    }

    /** @throws RefusedException naming everything that forbids the run, before QuickBooks is asked anything */
    GateFacts facts(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        GateFacts facts = collect(run, rows);
        refuseIf(!facts.refusals().isEmpty(), facts.refusals());
        run.bind(facts.connection().realmId());
        return facts;
    }

    /** @throws RefusedException when the user may not, or QuickBooks cannot, be asked for the company's classes */
    void passWithConnection(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        GateFacts facts = collect(run, rows);
        refuseIf(!facts.accessRefusals().isEmpty(), facts.accessRefusals());
        run.passed(facts.shop().company(), facts.connection().realmId(), facts.settings().settings(), null);
    }

    /** What asks nothing of the books needs no connection that works, but the role and the feature. */
    void passUser(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        GateFacts facts = collect(run, rows);
        pass(run, facts, facts.userRefusals());
    }

    /** What only ends something needs the role, so that a company whose subscription has ended can still be disconnected. */
    void passAdministrator(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        GateFacts facts = collect(run, rows);
        pass(run, facts, facts.roleRefusals());
    }

    private static void pass(Run run, GateFacts facts, List<Finding> refusals) {
        refuseIf(!refusals.isEmpty(), refusals);
        run.passed(facts.shop().company(), null, facts.settings().settings(), null);
    }

    /**
     * Between the chunks of a run, for what may be withdrawn meanwhile (S-02, S-03).
     *
     * @throws StoppedException R01 without the feature, R02 without the role
     */
    void mustStillBeAllowed(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), run.company().zone());
        ShopFacts.of(rows).map(facts -> facts.refusals(run.command().actor(), today))
                .orElseGet(() -> List.of(Finding.of(Code.R16, Map.of("company", run.companyId()))))
                .stream().findFirst().ifPresent(refusal -> {
                    throw new StoppedException(refusal);
                });
    }

    /** As passUser, for what sets the status of documents, which a sandbox must not do to real ones. */
    void passToSetStatus(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        GateFacts facts = collect(run, rows);
        pass(run, facts, facts.statusRefusals());
    }

    private GateFacts collect(Run run, List<Map<String, Object>> rows) {
        Connection connection = connections.find(run.companyId()).orElse(null);
        Set<String> replaced = connection == null ? Set.of() : companyFiles.replacedBy(connection);
        return new GateFacts(run.companyId(), run.command().actor(), ShopFacts.of(rows).orElse(null),
                settings.load(run.companyId()), connection, replaced,
                quickBooks.environment() == Environment.SANDBOX, shop.testShop(),
                clock.instant());
    }

    List<Query> questions(@ExchangeProperty("facts") GateFacts facts) {
        return new GateQuestions(facts.settings().settings()).queries();
    }

    /**
     * Lets the run pass; what is left to say is about the configuration.
     *
     * @throws RefusedException naming every setting that the books do not bear out
     */
    List<LogLine> judge(@ExchangeProperty("run") Run run, @ExchangeProperty("facts") GateFacts facts,
            @Body List<List<ObjectNode>> answers) {
        Accepted accepted = acceptances.of(run.companyId());
        GateResult result = GateAnswers.judge(facts.settings().settings(), facts.shop().classesAssigned(), accepted,
                answers);
        refuseIf(result.refused(), result.findings());
        run.passed(facts.shop().company(), facts.connection().realmId(), facts.settings().settings(),
                result.reference());
        run.respect(accepted, byHand.any(run.companyId()));
        return Stream.concat(facts.notices().stream(), result.findings().stream()).map(LogLine::ofRun).toList();
    }

    private static void refuseIf(boolean refused, List<Finding> findings) {
        if (refused) {
            throw new RefusedException(findings);
        }
    }
}
