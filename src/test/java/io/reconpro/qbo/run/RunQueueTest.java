package io.reconpro.qbo.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunQueueTest {

    private static final Command EXPORT = Command.export(1, "ann", StartedBy.MANUAL);
    private static final Command MARK = new Command(Kind.MARK_EXPORTED, 2, "bob", StartedBy.JMX,
            new Target("Bill", 7L, LocalDate.of(2026, 1, 31), "145"));

    private TestDatabases databases;
    private JdbcClient jdbc;
    private RunQueue here;
    private RunQueue elsewhere;

    private void open(Database product) {
        databases = product.migrated();
        jdbc = JdbcClient.create(databases.exporter().dataSource());
        here = queue("here");
        elsewhere = queue("elsewhere");
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void leavesARunToTheProcessThatKeepsIt(Database product) {
        open(product);
        here.add(EXPORT);
        lapse();
        here.renew();

        assertThat(elsewhere.takeOver()).isEmpty();
        assertThat(here.takeOver()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesOverOnceWhatASilentProcessLeftBehind(Database product) {
        open(product);
        Run first = here.add(EXPORT);
        Run second = here.add(MARK);
        lapse();

        assertThat(elsewhere.takeOver()).usingRecursiveFieldByFieldElementComparatorOnFields("id", "command")
                .containsExactly(first, second);
        assertThat(elsewhere.takeOver()).isEmpty();

        lapse();
        here.renew();
        assertThat(queue("a third").takeOver()).as("what the first cannot keep any more").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void takesOverAtOnceFromAProcessOfThisMachineThatHasEnded(Database product) {
        open(product);
        elsewhere.add(EXPORT);
        Run left = here.add(MARK);
        jdbc.sql("update export_run set owner = 'here/" + Integer.MAX_VALUE + "' where id = ?")
                .param(left.id()).update();

        assertThat(queue("here").takeOver()).extracting(Run::id).containsExactly(left.id());
    }

    @ParameterizedTest
    @EnumSource
    void letsARunBeginInOneProcessOnly(Database product) {
        open(product);
        Run run = here.add(EXPORT);
        assertThat(here.accept(run)).isTrue();
        lapse();
        assertThat(elsewhere.takeOver()).hasSize(1);

        jdbc.sql("update export_run set state = 'RUNNING'").update();

        assertThat(here.accept(run)).isFalse();
        assertThat(elsewhere.takeOver()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void handsOnAtOnceWhatItCouldNotKeep(Database product) {
        open(product);
        Run run = here.add(EXPORT);

        here.putBack(run);

        assertThat(here.holds(run)).isFalse();
        assertThat(elsewhere.takeOver()).extracting(Run::id).containsExactly(run.id());
    }

    private void lapse() {
        jdbc.sql("update export_run set lease_until = current_timestamp - interval '1' second").update();
    }

    private RunQueue queue(String node) {
        ExporterSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("exporter.node", node)))
                .bindOrCreate("exporter", ExporterSettings.class);
        return new RunQueue(jdbc, settings);
    }
}
