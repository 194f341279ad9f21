package io.reconpro.qbo.shop;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement in routes/sql is given and must give back.
 *
 * @param given    the parameters it is given, each with a value that fits and matches nothing
 * @param optional those of them that it need not use
 * @param columns  what a SELECT returns; null for an UPDATE
 */
public record StatementContract(String file, Map<String, Object> given, Set<String> optional, SelectContract columns) {

    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    private static final Map<String, Object> CLASS = Map.of("companyId", -1L, "realmId", "", "classId", "", "name", "",
            "fullyQualifiedName", "", "parentClassId", "", "active", false, "importedAt", OffsetDateTime.MIN);

    private static final Map<String, Object> WAITING = Map.of("companyId", -1L, "approvedStatus", "", "exportFrom",
            NO_DATE, "firstId", -1L, "lastId", -1L);

    private static final Map<String, Object> CHUNK = Map.of("companyId", -1L, "approvedStatus", "", "exportFrom", NO_DATE,
            "firstId", -1L, "lastId", -1L, "afterDate", NO_DATE, "afterNumber", "", "afterId", -1L, "chunkSize", 1);

    private static final Map<String, Object> VOID =
            Map.of("companyId", -1L, "voidStatus", "", "afterId", -1L, "chunkSize", 1);

    private static final Map<String, Object> IDS = Map.of("ids", -1L);

    private static final Map<String, Object> MARK = Map.of("id", -1L, "readStatus", "", "readVersion", -1L,
            "exportedStatus", "");

    private static final Map<String, Object> AGAIN = Map.of("id", -1L, "readStatus", "", "readVersion", -1L,
            "approvedStatus", "");

    public static final List<StatementContract> ALL = List.of(
            select(SelectContract.COMPANY, Map.of("companyId", -1L, "actor", ""), Set.of("actor")),
            select(SelectContract.USER, Map.of("email", ""), Set.of()),
            select(SelectContract.CLIENTS, Map.of("companyId", -1L, "search", "", "afterName", "", "afterId", -1L,
                    "pageSize", 1), Set.of()),
            update("update-client-class", Map.of("companyId", -1L, "clientId", -1L, "classId", "", "readClassId", "")),
            select(SelectContract.COUNT, WAITING, Set.of()),
            select(SelectContract.INVOICES, CHUNK, Set.of()),
            select(SelectContract.LINES, IDS, Set.of()),
            select(SelectContract.EARLIER, Map.of("ids", -1L, "approvedStatus", "", "exportedStatus", ""), Set.of()),
            select(SelectContract.VERSIONS, IDS, Set.of()),
            select(SelectContract.PAYMENTS, IDS, Set.of()),
            select(SelectContract.INVOICES_OF_PAYMENTS, IDS, Set.of()),
            select(SelectContract.VOID_INVOICES, VOID, Set.of()),
            update("update-invoice-exported", MARK),
            update("update-invoice-approved", AGAIN),
            select(SelectContract.BILL_COUNT, WAITING, Set.of()),
            select(SelectContract.BILLS, CHUNK, Set.of()),
            select(SelectContract.BILL_LINES, IDS, Set.of()),
            select(SelectContract.BILL_VERSIONS, IDS, Set.of()),
            select(SelectContract.VOID_BILLS, VOID, Set.of()),
            update("update-bill-exported", MARK),
            update("update-bill-approved", AGAIN),
            select(SelectContract.CLASSES, Map.of("companyId", -1L, "realmId", ""), Set.of()),
            update("insert-class", CLASS),
            update("update-class", CLASS),
            update("delete-classes", Map.of("companyId", -1L)));

    private static StatementContract update(String name, Map<String, Object> given) {
        return new StatementContract("routes/sql/" + name + ".sql", given, Set.of(), null);
    }

    private static StatementContract select(SelectContract columns, Map<String, Object> given, Set<String> optional) {
        return new StatementContract(columns.file(), given, optional, columns);
    }

    /** @throws BrokenContractException when the statement names a parameter it is not given, or leaves one out */
    void checkParameters(Collection<String> named) {
        Set<String> unknown = new LinkedHashSet<>(named);
        unknown.removeAll(given.keySet());
        if (!unknown.isEmpty()) {
            throw new BrokenContractException("%s names the parameter %s, which it is not given: it is given %s"
                    .formatted(file, String.join(", ", unknown), sorted(given.keySet())));
        }
        Set<String> unused = new LinkedHashSet<>(given.keySet());
        unused.removeAll(optional);
        unused.removeAll(named);
        if (!unused.isEmpty()) {
            throw new BrokenContractException("%s does not use the parameter %s: without it other rows are met than are "
                    .formatted(file, sorted(unused)) + "meant; put the condition back, as the header of the file says");
        }
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
