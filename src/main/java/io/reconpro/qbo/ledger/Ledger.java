package io.reconpro.qbo.ledger;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

    static final String HELD = """
            exists (select 1 from export_run r
                where r.id = :runId and r.epoch = :epoch and r.open_marker = 1 and r.lease_until > current_timestamp)""";

    private static final String OF_RUN = " and run_epoch = :epoch and ";

    private static final String FROM = """

            where request_id = :requestId and state in ('INTENDED', 'SENT', 'UNKNOWN')""" + OF_RUN;

    private static final String SEND = """
            update ledger set state = 'SENT', call_id = :callId, b_id = :bId, sent_at = current_timestamp,
                attempts = attempts + 1, updated_at = current_timestamp""" + FROM + HELD;

    private static final String SETTLE = """
            update ledger set state = :state, open_marker = :openMarker,
                body = case when cast(:openMarker as smallint) is null then null else body end,
                qbo_id = coalesce(:qboId, qbo_id), sync_token = coalesce(:syncToken, sync_token),
                intuit_tid = coalesce(:intuitTid, intuit_tid), updated_at = current_timestamp
            where request_id = :requestId and (state in ('INTENDED', 'SENT', 'UNKNOWN')
                or state = 'APPLIED' and :state = 'DONE')""" + OF_RUN + HELD;

    private final NamedParameterJdbcTemplate jdbc;

    Ledger(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is about to be written; committed before anything is sent. */
    @Transactional
    public List<Entry> intend(Holder holder, List<Intent> intents) {
        return intents.isEmpty() ? List.of() : new NewEntries(jdbc, holder).store(intents);
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

    /**
     * Stores what came of a call: one guarded change a member. With it goes what earlier calls left to say.
     *
     * @param done writes that are over since the shop's status followed
     */
    @Transactional
    public void settle(Holder holder, List<Settlement> settlements, Collection<String> done) {
        SqlParameterSource[] rows = Stream.concat(
                settlements.stream().map(settlement -> settled(holder, settlement.entry().requestId(), settlement.state())
                        .addValue("qboId", settlement.qboId(), Types.VARCHAR)
                        .addValue("syncToken", settlement.syncToken(), Types.VARCHAR)
                        .addValue("intuitTid", settlement.intuitTid(), Types.VARCHAR)),
                done.stream().map(requestId -> settled(holder, requestId, State.DONE)
                        .addValue("qboId", null, Types.VARCHAR)
                        .addValue("syncToken", null, Types.VARCHAR)
                        .addValue("intuitTid", null, Types.VARCHAR))).toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            mustHitEach(holder, "settle", jdbc.batchUpdate(SETTLE, rows));
        }
    }

    private static MapSqlParameterSource settled(Holder holder, String requestId, State state) {
        return parameters(holder).addValue("requestId", requestId).addValue("state", state.name())
                .addValue("openMarker", state.openMarker(), Types.SMALLINT);
    }

    /**
     * Takes over what earlier runs left open: their processes can change it no more. What was never sent is discarded.
     * What was sent to another QuickBooks company stays as it is, unless it is confirmed and only the shop has to
     * follow; what was left behind in this one is open again.
     *
     * @return whether there was anything
     */
    @Transactional
    public boolean claim(Holder holder) {
        return jdbc.update("""
                update ledger set run_id = :runId, run_epoch = :epoch,
                    body = case when state = 'INTENDED' then null else body end,
                    open_marker = case when state = 'INTENDED' then null else 1 end,
                    state = case state when 'INTENDED' then 'DISCARDED' when 'LEFT' then 'UNKNOWN' else state end
                where company_id = :companyId
                    and (open_marker = 1 and (realm_id = :realmId or state in ('INTENDED', 'APPLIED'))
                    or open_marker is null and state = 'LEFT' and realm_id = :realmId)""", parameters(holder)) > 0;
    }

    /** Closes what was sent to another QuickBooks company than the run's and is not known to have arrived. */
    @Transactional
    public void leave(Holder holder, List<Entry> entries) {
        SqlParameterSource[] rows = entries.stream()
                .map(entry -> parameters(holder).addValue("requestId", entry.requestId()))
                .toArray(SqlParameterSource[]::new);
        mustHitEach(holder, "leave", jdbc.batchUpdate("""
                update ledger set state = 'LEFT', open_marker = null, run_id = :runId, run_epoch = :epoch,
                    updated_at = current_timestamp
                where request_id = :requestId and state in ('SENT', 'UNKNOWN') and realm_id <> :realmId and\s""" + HELD,
                rows));
    }

    /** What a run meant to write when it had to stop: it was never sent. */
    @Transactional
    public void discardIntended(Holder holder) {
        jdbc.update("""
                update ledger set state = 'DISCARDED', open_marker = null, body = null, updated_at = current_timestamp
                where company_id = :companyId and state = 'INTENDED' and open_marker = 1 and run_epoch = :epoch and\s"""
                + HELD, parameters(holder));
    }

    static MapSqlParameterSource parameters(Holder holder) {
        return new MapSqlParameterSource()
                .addValue("runId", holder.runId())
                .addValue("epoch", holder.epoch())
                .addValue("companyId", holder.companyId())
                .addValue("realmId", holder.realmId());
    }

    static void mustHitEach(Holder holder, String step, int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new LeaseLostException(holder, step);
            }
        }
    }
}
