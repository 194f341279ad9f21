package io.reconpro.qbo.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.reconpro.qbo.connection.CompanyFiles;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import io.reconpro.qbo.settings.SettingsStore;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Confirms that exports go to another QuickBooks company than before (R13). */
@Component
class ConfirmSteps {

    private final Connections connections;
    private final CompanyFiles companyFiles;
    private final SettingsStore settings;

    ConfirmSteps(Connections connections, CompanyFiles companyFiles, SettingsStore settings) {
        this.connections = connections;
        this.companyFiles = companyFiles;
        this.settings = settings;
    }

    /** @throws StoppedException R05 when the company is not connected */
    void bind(@ExchangeProperty("run") Run run) {
        run.bind(connection(run).realmId());
    }

    /**
     * Records the confirmation; accounts, customer, classes and items have to be chosen anew, because the ids and names
     * of one QuickBooks company may mean something else in another. Says nothing when there is nothing to confirm.
     *
     * @throws StoppedException R05 when the company is not connected any more
     */
    List<LogLine> confirm(@ExchangeProperty("run") Run run) {
        Connection connection = connection(run);
        Set<String> earlier = companyFiles.replacedBy(connection);
        if (earlier.isEmpty()) {
            return List.of();
        }
        companyFiles.confirm(connection, earlier, run.command().actor());
        settings.change(run.companyId(), choices(), run.command().actor());
        return List.of(LogLine.ofRun(Finding.of(Code.I52, Map.of("company", run.company().name(),
                "actor", run.command().actor(), "companyFile", connection.companyFile(),
                "earlier", String.join(", ", new TreeSet<>(earlier))))));
    }

    private Connection connection(Run run) {
        return connections.find(run.companyId()).filter(Connection::connected)
                .filter(held -> run.realmId() == null || held.realmId().equals(run.realmId()))
                .orElseThrow(() -> new StoppedException(
                        Finding.of(Code.R05, Map.of("company", run.company().name()))));
    }

    private static Map<String, String> choices() {
        return Arrays.stream(Setting.values()).filter(setting -> setting.kind() == SettingKind.CHOICE)
                .collect(Collectors.toMap(Setting::label, setting -> ""));
    }
}
