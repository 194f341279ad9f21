package io.reconpro.qbo.ledger;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers every write to QuickBooks before, while and after it is sent, so that nothing is written twice.
 * <p>
 * Every change is guarded by the state it starts from, by the run's epoch and by its lease on the database's clock;
 * a change that misses its row stops the run with {@link LeaseLostException}. Changes of one call are one batched
 * statement.
 */
@Component
public class Ledger {

    private static final String HELD = """
            exists (select 1 from export_run r
                where r.id = :runId and r.epoch = :epoch and r.open_marker = 1 and r.lease_until > current_timestamp)""";

    private static final String INTEND = """
            insert into ledger (request_id, company_id, realm_id, entity, source_id, operation, generation, body,
                body_hash, source_hash, source_version, source_number, party_name, document_date, amount,
                base_sync_token, state, open_marker, run_id, run_epoch, updated_at)
            select :requestId, r.company_id, :realmId, :entity, :sourceId, :operation, cast(:generation as integer),
                :body, :bodyHash, :sourceHash, cast(:sourceVersion as bigint), :sourceNumber, :partyName,
                cast(:documentDate as date), cast(:amount as decimal(19, 4)), :baseSyncToken, 'INTENDED', 1,
                r.id, r.epoch, current_timestamp
            from export_run r
            where r.id = :runId and r.epoch = :epoch and r.open_marker = 1 and r.lease_until > current_timestamp""";

    private static final String FROM = """

            where request_id = :requestId and state in ('INTENDED', 'SENT', 'UNKNOWN') and run_epoch = :epoch and\s""";

    private static final String SEND = """
            update ledger set state = 'SENT', call_id = :callId, b_id = :bId, sent_at = current_timestamp,
                attempts = attempts + 1, updated_at = current_timestamp""" + FROM + HELD;

    private static final String SETTLE = """
            update ledger set state = :state, open_marker = :openMarker,
                body = case when cast(:openMarker as smallint) is null then null else body end,
                qbo_id = coalesce(:qboId, qbo_id), sync_token = coalesce(:syncToken, sync_token),
                intuit_tid = coalesce(:intuitTid, intuit_tid), updated_at = current_timestamp""" + FROM + HELD;

    private final NamedParameterJdbcTemplate jdbc;

    Ledger(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is about to be written; committed before anything is sent. */
    @Transactional
    public List<Entry> intend(Holder holder, List<Intent> intents) {
        if (intents.isEmpty()) {
            return List.of();
        }
        Map<WriteKey, Integer> closed = closedGenerations(holder, intents);
        List<Entry> entries = new ArrayList<>(intents.size());
        List<SqlParameterSource> rows = new ArrayList<>(intents.size());
        for (Intent intent : intents) {
            int generation = closed.getOrDefault(intent.key(), 0) + 1;
            String bodyHash = RequestId.hash(intent.body().apply(""));
            String requestId = RequestId.of(holder.realmId(), holder.companyId(), intent.key().entity(),
                    intent.key().sourceId(), intent.operation(), generation, bodyHash);
            Entry entry = new Entry(requestId, holder.realmId(), intent.key(), intent.operation(), generation,
                    intent.body().apply(requestId), intent.source(), intent.baseSyncToken(), State.INTENDED, null, null,
                    null, 0, false, null);
            entries.add(entry);
            rows.add(intentRow(holder, entry, bodyHash));
        }
        mustHitEach(holder, "intend", jdbc.batchUpdate(INTEND, rows.toArray(SqlParameterSource[]::new)));
        return entries;
    }

    /** The id of a call of several members: the same members in the same order are the same call. */
    public String callId(List<String> requestIds) {
        return RequestId.ofBatch(requestIds);
    }

    /** Commits that these members leave now, as one call; the next thing that happens is the request. */
    @Transactional
    public void sent(Holder holder, String callId, List<Entry> members) {
        List<SqlParameterSource> rows = new ArrayList<>(members.size());
        for (int place = 0; place < members.size(); place++) {
            rows.add(parameters(holder)
                    .addValue("requestId", members.get(place).requestId())
                    .addValue("callId", callId)
                    .addValue("bId", Integer.toString(place)));
        }
        mustHitEach(holder, "send", jdbc.batchUpdate(SEND, rows.toArray(SqlParameterSource[]::new)));
    }

    /** Stores what came of a call: one guarded change a member. */
    @Transactional
    public void settle(Holder holder, List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        SqlParameterSource[] rows = settlements.stream().map(settlement -> parameters(holder)
                .addValue("requestId", settlement.entry().requestId())
                .addValue("state", settlement.state().name())
                .addValue("openMarker", settlement.state().openMarker(), Types.SMALLINT)
                .addValue("qboId", settlement.qboId(), Types.VARCHAR)
                .addValue("syncToken", settlement.syncToken(), Types.VARCHAR)
                .addValue("intuitTid", settlement.intuitTid(), Types.VARCHAR)).toArray(SqlParameterSource[]::new);
        mustHitEach(holder, "settle", jdbc.batchUpdate(SETTLE, rows));
    }

    /** The shop's status followed: these writes are over. */
    @Transactional
    public void done(Holder holder, Collection<String> requestIds) {
        if (requestIds.isEmpty()) {
            return;
        }
        int closed = jdbc.update("""
                update ledger set state = 'DONE', open_marker = null, body = null, updated_at = current_timestamp
                where request_id in (:requestIds) and state = 'APPLIED' and run_epoch = :epoch and\s""" + HELD,
                parameters(holder).addValue("requestIds", requestIds));
        if (closed != requestIds.size()) {
            throw new LeaseLostException(holder, "done");
        }
    }

    /** Takes over what earlier runs left open: their processes can change it no more. What was never sent is discarded. */
    @Transactional
    public void claim(Holder holder) {
        jdbc.update("""
                update ledger set state = 'DISCARDED', open_marker = null, body = null, updated_at = current_timestamp
                where company_id = :companyId and state = 'INTENDED' and open_marker = 1""", parameters(holder));
        jdbc.update("""
                update ledger set run_id = :runId, run_epoch = :epoch
                where company_id = :companyId and open_marker = 1""", parameters(holder));
    }

    /** What a run meant to write when it had to stop: it was never sent. */
    @Transactional
    public void discardIntended(Holder holder) {
        jdbc.update("""
                update ledger set state = 'DISCARDED', open_marker = null, body = null, updated_at = current_timestamp
                where company_id = :companyId and state = 'INTENDED' and open_marker = 1 and run_epoch = :epoch and\s"""
                + HELD, parameters(holder));
    }

    private Map<WriteKey, Integer> closedGenerations(Holder holder, List<Intent> intents) {
        Map<WriteKey, Integer> generations = new HashMap<>();
        jdbc.query("""
                select entity, source_id, max(generation) as generation from ledger
                where company_id = :companyId and realm_id = :realmId
                    and entity in (:entities) and source_id in (:sourceIds)
                group by entity, source_id""",
                parameters(holder)
                        .addValue("entities", intents.stream().map(i -> i.key().entity()).collect(Collectors.toSet()))
                        .addValue("sourceIds", intents.stream().map(i -> i.key().sourceId()).collect(Collectors.toSet())),
                row -> {
                    generations.put(new WriteKey(row.getString("entity"), row.getString("source_id")),
                            row.getInt("generation"));
                });
        return generations;
    }

    private MapSqlParameterSource intentRow(Holder holder, Entry entry, String bodyHash) {
        Intent.Source source = entry.source();
        return parameters(holder)
                .addValue("requestId", entry.requestId())
                .addValue("entity", entry.key().entity())
                .addValue("sourceId", entry.key().sourceId())
                .addValue("operation", entry.operation())
                .addValue("generation", entry.generation())
                .addValue("body", entry.body())
                .addValue("bodyHash", bodyHash)
                .addValue("sourceHash", source.hash())
                .addValue("sourceVersion", source.version())
                .addValue("sourceNumber", source.number())
                .addValue("partyName", source.party())
                .addValue("documentDate", source.date())
                .addValue("amount", source.amount())
                .addValue("baseSyncToken", entry.baseSyncToken());
    }

    private MapSqlParameterSource parameters(Holder holder) {
        return new MapSqlParameterSource()
                .addValue("runId", holder.runId())
                .addValue("epoch", holder.epoch())
                .addValue("companyId", holder.companyId())
                .addValue("realmId", holder.realmId());
    }

    private void mustHitEach(Holder holder, String step, int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new LeaseLostException(holder, step);
            }
        }
    }
}
