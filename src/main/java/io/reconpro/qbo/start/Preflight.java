package io.reconpro.qbo.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.shop.BrokenContractException;
import io.reconpro.qbo.shop.StatementContract;
import io.reconpro.qbo.shop.StatementTrial;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Tries everything a start can fail on before the first change to anything, which is the migration of the exporter's
 * tables. Whether QuickBooks can be reached is no matter of the start.
 */
@Component
class Preflight implements FlywayMigrationStrategy {

    private static final Path HERE = Path.of("");
    private static final int SOMETHING_IS_WRONG = 1;
    private static final String OK = "ok";

    private final ApplicationContext context;
    private final DatabaseTrial shop;
    private final DatabaseTrial exporter;
    private final boolean telling;
    private final List<String> problems = new ArrayList<>();
    private String standing = OK;

    Preflight(ApplicationContext context, @Qualifier("shopDataSourceProperties") DataSourceProperties shop,
            DataSourceProperties exporter, ExporterSettings settings) {
        this.context = context;
        this.shop = new DatabaseTrial("The shop's", "shop.datasource", shop);
        this.exporter = new DatabaseTrial("The exporter's", "spring.datasource", exporter);
        this.telling = settings.check();
    }

    /** @throws StartRefusedException naming all that is wrong at once */
    @Override
    public void migrate(Flyway flyway) {
        context.getBeansWithAnnotation(ConfigurationProperties.class);
        check("routes", this::checkRoutes);
        check("shop database and SQL", () -> shop.run(this::checkStatements));
        if ((telling || problems.isEmpty()) && check("exporter database", this::checkExporter) && telling) {
            check("exporter tables", () -> standing = standing(flyway));
        }
        if (!problems.isEmpty()) {
            throw telling ? new StartRefusedException(List.of(), SOMETHING_IS_WRONG)
                    : new StartRefusedException(problems, RefusedStart.EXIT_CODE);
        }
        if (!telling) {
            flyway.migrate();
        }
    }

    private void checkExporter() {
        exporter.checkDurability();
        exporter.run(opened -> { });
    }

    /** What a start would do to the exporter's tables; a check does not do it. */
    private static String standing(Flyway flyway) {
        MigrationInfo[] applied = flyway.info().applied();
        MigrationInfo[] pending = flyway.info().pending();
        if (applied.length == 0) {
            return "none yet; a start creates them";
        }
        try {
            Flyway.configure().configuration(flyway.getConfiguration()).ignoreMigrationPatterns("*:pending").load().validate();
        } catch (FlywayException e) {
            throw new StartRefusedException(StartFailureAnalyzer.line(e));
        }
        return pending.length == 0 ? OK : "of version %s; a start brings them to version %s".formatted(
                applied[applied.length - 1].getVersion(), pending[pending.length - 1].getVersion());
    }

    private void checkRoutes() {
        RouteFiles files = new RouteFiles(HERE);
        try (RouteParser camel = new RouteParser()) {
            files.files().forEach(file -> camel.parse(HERE, file.name()));
        }
        List<String> missing = files.problems(context::containsBean);
        if (!missing.isEmpty()) {
            throw new StartRefusedException(missing, RefusedStart.EXIT_CODE);
        }
    }

    /** A file that is not there is missed with the routes that use it. */
    private void checkStatements(Connection connection) {
        StatementContract.ALL.stream().filter(contract -> Files.exists(HERE.resolve(contract.file())))
                .forEach(contract -> StatementTrial.of(contract, HERE).run(connection));
    }

    private boolean check(String subject, Runnable trial) {
        standing = OK;
        try {
            trial.run();
            tell(subject + ": " + standing);
            return true;
        } catch (StartRefusedException e) {
            e.problems().forEach(problem -> found(subject, problem));
        } catch (BrokenContractException e) {
            found(subject, e.getMessage());
        }
        return false;
    }

    private void found(String subject, String problem) {
        problems.add(problem);
        tell(subject + ": " + problem);
    }

    private void tell(String line) {
        if (telling) {
            System.out.println(line);
        }
    }
}
