package io.reconpro.qbo.classes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.Preferences;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** The steps that bring the shop's class list up to date, and those that empty it. */
@Component
class ClassSteps {

    private final Clock clock;

    ClassSteps(Clock clock) {
        this.clock = clock;
    }

    /** Inactive classes, too: what QuickBooks merely hides has not vanished. */
    List<Query> questions() {
        return List.of(Query.all("Preferences"), new Query("Class", "Active IN (true, false)"));
    }

    /** The parameters of select-classes.sql, as headers. */
    void parameters(@ExchangeProperty("run") Run run, Message message) {
        message.setHeaders(new HashMap<>(Map.of("companyId", run.companyId(), "realmId", run.realmId())));
    }

    /** From now on the run knows which classes are in the list: no others are given to documents (S-44). */
    void offer(@ExchangeProperty("run") Run run, @Body List<Map<String, Object>> rows) {
        run.offer(rows.stream().map(row -> ListedClass.of(row).id()).collect(Collectors.toSet()));
    }

    /** What has to change in the list; nothing at all while QuickBooks does not track classes. */
    ClassChanges compare(@ExchangeProperty("quickBooksClasses") List<List<ObjectNode>> answers,
            @Body List<Map<String, Object>> rows) {
        return tracked(answers)
                ? ClassChanges.between(rows.stream().map(ListedClass::of).toList(),
                        answers.get(1).stream().map(ListedClass::of).toList())
                : ClassChanges.NONE;
    }

    /** The parameters of insert-class.sql, a row for each new class. */
    List<Map<String, Object>> added(@ExchangeProperty("run") Run run,
            @ExchangeProperty("classChanges") ClassChanges changes) {
        return changes.added().stream().map(added -> row(run, added)).toList();
    }

    /** The parameters of update-class.sql, a row for each class that is not as it was. */
    List<Map<String, Object>> changed(@ExchangeProperty("run") Run run,
            @ExchangeProperty("classChanges") ClassChanges changes) {
        return Stream.concat(changes.changed().stream(), changes.vanished().stream())
                .map(changed -> row(run, changed)).toList();
    }

    List<LogLine> reportUpdate(@ExchangeProperty("quickBooksClasses") List<List<ObjectNode>> answers,
            @ExchangeProperty("classChanges") ClassChanges changes) {
        Finding finding = tracked(answers)
                ? Finding.of(Code.I11, Map.of("added", changes.added().size(), "changed", changes.changed().size(),
                        "vanished", changes.vanished().size(), "unchanged", changes.unchanged()))
                : Finding.of(Code.W03, Map.of());
        return List.of(LogLine.ofRun(finding));
    }

    /** The parameters of delete-classes.sql: all classes of the company. */
    List<Map<String, Object>> all(@ExchangeProperty("run") Run run) {
        return List.of(Map.of("companyId", run.companyId()));
    }

    List<LogLine> reportClearing(@ExchangeProperty("run") Run run, @ExchangeProperty("rowsChanged") int removed) {
        return List.of(LogLine.ofRun(Finding.of(Code.I12, Map.of("count", removed, "actor", run.command().actor()))));
    }

    private Map<String, Object> row(Run run, ListedClass listed) {
        Map<String, Object> row = new HashMap<>();
        row.put("companyId", run.companyId());
        row.put("realmId", run.realmId());
        row.put("classId", listed.id());
        row.put("name", listed.name());
        row.put("fullyQualifiedName", listed.fullyQualifiedName());
        row.put("parentClassId", listed.parentId());
        row.put("active", listed.active());
        row.put("importedAt", clock.instant().atOffset(ZoneOffset.UTC));
        return row;
    }

    private static boolean tracked(List<List<ObjectNode>> answers) {
        return answers.get(0).stream().map(Preferences::of)
                .anyMatch(preferences -> preferences.classTracking() != ClassTracking.OFF);
    }
}
