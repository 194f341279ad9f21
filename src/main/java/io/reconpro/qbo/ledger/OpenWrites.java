package io.reconpro.qbo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the writes that are not closed yet; each is a matter of the QuickBooks company that it was sent to. */
@Component
public class OpenWrites {

    private final JdbcClient jdbc;

    OpenWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The company's open writes in the order they were sent: those to its QuickBooks company, and what another one has
     * confirmed, so that only the shop has to follow.
     *
     * @param settleTime how long after sending QuickBooks may still be working on a request
     */
    public List<Entry> of(Holder holder, Duration settleTime) {
        return jdbc.sql("""
                select ledger.*, sent_at < current_timestamp - interval '0.001' second * cast(:settleMillis as bigint) as settled
                from ledger where company_id = :companyId and open_marker = 1
                    and (realm_id = :realmId or state = 'APPLIED')
                order by sent_at, call_id, cast(b_id as integer), request_id""")
                .param("companyId", holder.companyId())
                .param("realmId", holder.realmId())
                .param("settleMillis", settleTime.toMillis())
                .query((row, number) -> entry(row)).list();
    }

    /** What was sent to another QuickBooks company than the holder's and is not known to have arrived. */
    public List<Entry> elsewhere(Holder holder) {
        return jdbc.sql("""
                select ledger.*, true as settled from ledger
                where company_id = :companyId and open_marker = 1 and realm_id <> :realmId
                    and state in ('SENT', 'UNKNOWN')
                order by sent_at, request_id""")
                .param("companyId", holder.companyId())
                .param("realmId", holder.realmId())
                .query((row, number) -> entry(row)).list();
    }

    /** Which of these records have a write that is not closed, so that another must not begin. */
    public Set<WriteKey> among(Holder holder, Collection<WriteKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                select entity, source_id from ledger
                where company_id = :companyId and realm_id = :realmId and open_marker = 1 and source_id in (:sourceIds)""")
                .param("companyId", holder.companyId())
                .param("realmId", holder.realmId())
                .param("sourceIds", keys.stream().map(WriteKey::sourceId).toList())
                .query(WriteKey.class).list().stream().filter(keys::contains).collect(Collectors.toSet());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getString("request_id"), row.getString("realm_id"),
                new WriteKey(row.getString("entity"), row.getString("source_id")), row.getString("operation"),
                row.getInt("generation"), row.getString("body"), names(row), source(row),
                row.getString("base_sync_token"),
                State.valueOf(row.getString("state")), row.getString("call_id"), row.getString("b_id"), instant(row),
                row.getInt("attempts"), row.getBoolean("settled"), row.getString("qbo_id"));
    }

    private static Set<String> names(ResultSet row) throws SQLException {
        String names = row.getString("own_fields");
        return names == null || names.isEmpty() ? Set.of() : Set.of(names.split(" "));
    }

    private static Intent.Source source(ResultSet row) throws SQLException {
        return new Intent.Source(row.getObject("source_version", Long.class), row.getString("source_hash"),
                row.getString("source_number"), row.getString("party_name"),
                row.getObject("document_date", LocalDate.class), row.getObject("amount", BigDecimal.class));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return sentAt == null ? null : sentAt.toInstant();
    }
}
