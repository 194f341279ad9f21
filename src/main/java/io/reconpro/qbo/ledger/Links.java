package io.reconpro.qbo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers, per company file, which QuickBooks record a shop's record became. Links are never removed. */
@Component
public class Links {

    private final NamedParameterJdbcTemplate jdbc;

    Links(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The links of these shop records, by shop id; records without one are left out. */
    public Map<String, Link> of(Holder holder, String entity, Collection<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.query("""
                select entity, source_id, qbo_id, sync_token, doc_number, source_hash, fingerprint,
                    standing
                from qbo_link
                where company_id = :companyId and realm_id = :realmId and entity = :entity
                    and source_id in (:sourceIds) and standing <> 'REMOVED'""",
                holder(holder).addValue("entity", entity).addValue("sourceIds", sourceIds),
                (row, number) -> link(row))
                .stream().collect(Collectors.toMap(link -> link.key().sourceId(), Function.identity()));
    }

    /**
     * What QuickBooks holds of one kind, from a shop id on, in the order of the ids as texts.
     *
     * @param after empty for the first
     */
    public List<Link> after(Holder holder, String entity, String after, int most) {
        return jdbc.query("""
                select entity, source_id, qbo_id, sync_token, doc_number, source_hash, fingerprint, standing
                from qbo_link
                where company_id = :companyId and realm_id = :realmId and entity = :entity and source_id > :after
                    and standing = 'HELD'
                order by source_id fetch first :most rows only""",
                holder(holder).addValue("entity", entity).addValue("after", after).addValue("most", most),
                (row, number) -> link(row));
    }

    /** What was created with warnings that count as errors, and is still to be deleted again. */
    public List<Link> toBeUndone(Holder holder) {
        return jdbc.query("""
                select entity, source_id, qbo_id, sync_token, doc_number, source_hash, fingerprint, standing
                from qbo_link where company_id = :companyId and realm_id = :realmId and standing = 'UNDO'
                order by entity, source_id""", holder(holder), (row, number) -> link(row));
    }

    /** Notes how things stand with records that are linked already. */
    @Transactional
    public void mark(Holder holder, Map<WriteKey, Link.Standing> standings) {
        if (!standings.isEmpty()) {
            jdbc.batchUpdate("""
                    update qbo_link set standing = :standing
                    where company_id = :companyId and realm_id = :realmId and entity = :entity
                        and source_id = :sourceId""",
                    standings.entrySet().stream().map(entry -> key(holder, entry.getKey())
                            .addValue("standing", entry.getValue().name())).toArray(SqlParameterSource[]::new));
        }
    }

    /** Where QuickBooks has what this record of the shop became, in whatever company file; the latest where in several. */
    public Optional<Copy> copy(long companyId, WriteKey key) {
        return jdbc.query("""
                select realm_id, qbo_id from qbo_link
                where company_id = :companyId and entity = :entity and source_id = :sourceId and standing <> 'REMOVED'
                order by last_exported_at desc fetch first row only""",
                Map.of("companyId", companyId, "entity", key.entity(), "sourceId", key.sourceId()),
                (row, number) -> new Copy(row.getString("realm_id"), row.getString("qbo_id"))).stream().findFirst();
    }

    /** A record in a company file. */
    public record Copy(String realmId, String qboId) {
    }

    /** The company files that this company exported to, so that nothing of one ever gets into another. */
    public EarlierRealms realms(long companyId) {
        Set<String> linked = new HashSet<>();
        Set<String> inDoubt = new HashSet<>();
        jdbc.query("""
                select realm_id, false as in_doubt from qbo_link where company_id = :companyId
                union
                select realm_id, true from ledger
                where company_id = :companyId and open_marker = 1 and state in ('SENT', 'UNKNOWN')""",
                Map.of("companyId", companyId),
                row -> {
                    (row.getBoolean("in_doubt") ? inDoubt : linked).add(row.getString("realm_id"));
                });
        return new EarlierRealms(linked, inDoubt);
    }

    /** The shop records that these QuickBooks records are linked to: shop id by QuickBooks id. */
    public Map<String, String> holders(Holder holder, String entity, Collection<String> qboIds) {
        if (qboIds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> holders = new HashMap<>();
        jdbc.query("""
                select qbo_id, source_id from qbo_link
                where company_id = :companyId and realm_id = :realmId and entity = :entity and qbo_id in (:qboIds)
                    and standing <> 'REMOVED'""",
                holder(holder).addValue("entity", entity).addValue("qboIds", qboIds),
                row -> {
                    holders.put(row.getString("qbo_id"), row.getString("source_id"));
                });
        return holders;
    }

    /** Stores the links, replacing what was known of the same shop records. */
    @Transactional
    public void store(Holder holder, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                merge into qbo_link l
                using (values (cast(:companyId as bigint), cast(:realmId as varchar), cast(:entity as varchar),
                    cast(:sourceId as varchar))) as s (company_id, realm_id, entity, source_id)
                on l.company_id = s.company_id and l.realm_id = s.realm_id and l.entity = s.entity
                    and l.source_id = s.source_id
                when matched then update set qbo_id = :qboId, sync_token = :syncToken, doc_number = :docNumber,
                    source_hash = :sourceHash, fingerprint = :fingerprint, standing = :standing,
                    last_exported_at = current_timestamp
                when not matched then insert (company_id, realm_id, entity, source_id, qbo_id, sync_token, doc_number,
                        source_hash, fingerprint, standing, linked_at, last_exported_at)
                    values (s.company_id, s.realm_id, s.entity, s.source_id, :qboId, :syncToken, :docNumber,
                        :sourceHash, :fingerprint, :standing, current_timestamp, current_timestamp)""",
                links.stream().map(link -> row(holder, link)).toArray(SqlParameterSource[]::new));
    }

    /** Removes the link of a record, because a person decided so. */
    @Transactional
    public void forget(Holder holder, WriteKey key) {
        jdbc.update("""
                delete from qbo_link where company_id = :companyId and realm_id = :realmId and entity = :entity
                    and source_id = :sourceId""",
                holder(holder).addValue("entity", key.entity()).addValue("sourceId", key.sourceId()));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(new WriteKey(row.getString("entity"), row.getString("source_id")),
                row.getString("qbo_id"), row.getString("sync_token"), row.getString("doc_number"),
                row.getString("source_hash"), row.getString("fingerprint"),
                Link.Standing.valueOf(row.getString("standing")));
    }

    private static SqlParameterSource row(Holder holder, Link link) {
        return key(holder, link.key())
                .addValue("qboId", link.qboId())
                .addValue("syncToken", link.syncToken())
                .addValue("docNumber", link.docNumber())
                .addValue("sourceHash", link.sourceHash())
                .addValue("fingerprint", link.fingerprint())
                .addValue("standing", link.standing().name());
    }

    private static MapSqlParameterSource key(Holder holder, WriteKey key) {
        return holder(holder).addValue("entity", key.entity()).addValue("sourceId", key.sourceId());
    }

    private static MapSqlParameterSource holder(Holder holder) {
        return new MapSqlParameterSource()
                .addValue("companyId", holder.companyId())
                .addValue("realmId", holder.realmId());
    }
}
