package io.reconpro.qbo.ledger;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Stores intents as open writes. Nearly everything that is created is written for the first time, so that is tried
 * first; only what was written before is asked for its generation.
 */
final class NewEntries {

    private static final String INTEND = """
            insert into ledger (request_id, company_id, realm_id, entity, source_id, operation, generation, body,
                body_hash, own_fields, source_hash, source_version, source_number, party_name, document_date, amount,
                base_sync_token, state, open_marker, run_id, run_epoch, updated_at)
            select :requestId, r.company_id, :realmId, :entity, :sourceId, :operation, cast(:generation as integer),
                :body, :bodyHash, :ownFields, :sourceHash, cast(:sourceVersion as bigint), :sourceNumber, :partyName,
                cast(:documentDate as date), cast(:amount as decimal(19, 4)), :baseSyncToken, 'INTENDED', 1,
                r.id, r.epoch, current_timestamp
            from export_run r
            where r.id = :runId and r.epoch = :epoch and r.open_marker = 1 and r.lease_until > current_timestamp\s""";

    private static final String FIRST = INTEND + """
            and not exists (select 1 from ledger l where l.company_id = r.company_id and l.realm_id = :realmId
                and l.entity = :entity and l.source_id = :sourceId)""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Holder holder;

    NewEntries(NamedParameterJdbcTemplate jdbc, Holder holder) {
        this.jdbc = jdbc;
        this.holder = holder;
    }

    /** An intent with the hash of its body, which stands in its id whatever the generation. */
    private record Hashed(Intent intent, String bodyHash) {
    }

    /** @throws LeaseLostException when the run does not hold its company any more */
    List<Entry> store(List<Intent> all) {
        List<Hashed> intents = all.stream()
                .map(intent -> new Hashed(intent, RequestId.hash(intent.body().apply("")))).toList();
        Map<Hashed, Entry> stored = new IdentityHashMap<>();
        storeFirst(intents.stream().filter(next -> next.intent().operation().equals(Intent.CREATE)).toList(), stored);
        storeNext(intents.stream().filter(next -> !stored.containsKey(next)).toList(), stored);
        return intents.stream().map(stored::get).toList();
    }

    private void storeFirst(List<Hashed> intents, Map<Hashed, Entry> stored) {
        List<Entry> entries = intents.stream().map(next -> entry(next, 1)).toList();
        int[] counts = insert(FIRST, entries, intents);
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] == 1) {
                stored.put(intents.get(place), entries.get(place));
            }
        }
    }

    private void storeNext(List<Hashed> intents, Map<Hashed, Entry> stored) {
        if (intents.isEmpty()) {
            return;
        }
        Map<WriteKey, Integer> generations = generations(intents.stream().map(Hashed::intent).toList());
        List<Entry> entries = intents.stream()
                .map(next -> entry(next, generations.getOrDefault(next.intent().key(), 0) + 1)).toList();
        Ledger.mustHitEach(holder, "intend", insert(INTEND, entries, intents));
        for (int place = 0; place < entries.size(); place++) {
            stored.put(intents.get(place), entries.get(place));
        }
    }

    private Entry entry(Hashed hashed, int generation) {
        Intent intent = hashed.intent();
        String requestId = RequestId.of(holder.realmId(), holder.companyId(), intent.key().entity(),
                intent.key().sourceId(), intent.operation(), generation, hashed.bodyHash());
        return new Entry(requestId, holder.realmId(), intent.key(), intent.operation(), generation,
                intent.body().apply(requestId), intent.ownFields(), intent.source(), intent.baseSyncToken(),
                State.INTENDED, null, null, null, 0, false, null);
    }

    private int[] insert(String statement, List<Entry> entries, List<Hashed> intents) {
        if (entries.isEmpty()) {
            return new int[0];
        }
        SqlParameterSource[] rows = new SqlParameterSource[entries.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(entries.get(i), intents.get(i).bodyHash());
        }
        return jdbc.batchUpdate(statement, rows);
    }

    private Map<WriteKey, Integer> generations(List<Intent> intents) {
        Map<WriteKey, Integer> generations = new HashMap<>();
        jdbc.query("""
                select entity, source_id, max(generation) as generation from ledger
                where company_id = :companyId and realm_id = :realmId
                    and entity in (:entities) and source_id in (:sourceIds)
                group by entity, source_id""",
                Ledger.parameters(holder)
                        .addValue("entities", intents.stream().map(i -> i.key().entity()).collect(Collectors.toSet()))
                        .addValue("sourceIds", intents.stream().map(i -> i.key().sourceId()).collect(Collectors.toSet())),
                row -> {
                    generations.put(new WriteKey(row.getString("entity"), row.getString("source_id")),
                            row.getInt("generation"));
                });
        return generations;
    }

    private MapSqlParameterSource row(Entry entry, String bodyHash) {
        Intent.Source source = entry.source();
        return Ledger.parameters(holder)
                .addValue("requestId", entry.requestId())
                .addValue("entity", entry.key().entity())
                .addValue("sourceId", entry.key().sourceId())
                .addValue("operation", entry.operation())
                .addValue("generation", entry.generation())
                .addValue("body", entry.body())
                .addValue("bodyHash", bodyHash)
                .addValue("ownFields", String.join(" ", entry.ownFields()))
                .addValue("sourceHash", source.hash())
                .addValue("sourceVersion", source.version())
                .addValue("sourceNumber", source.number())
                .addValue("partyName", source.party())
                .addValue("documentDate", source.date())
                .addValue("amount", source.amount())
                .addValue("baseSyncToken", entry.baseSyncToken());
    }
}
