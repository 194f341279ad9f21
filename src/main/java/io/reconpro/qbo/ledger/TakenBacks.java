package io.reconpro.qbo.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers why documents were deleted again, so that they are not created only to be deleted once more (S-15). */
@Repository
public class TakenBacks {

    private final NamedParameterJdbcTemplate jdbc;

    TakenBacks(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of these documents, by shop id. */
    public Map<String, List<TakenBack>> of(Holder holder, String entity, Collection<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.query("""
                select entity, source_id, code, circumstances, message, remedy from taken_back
                where company_id = :companyId and realm_id = :realmId and entity = :entity and source_id in (:sourceIds)
                order by source_id, code""",
                holder(holder).addValue("entity", entity).addValue("sourceIds", sourceIds),
                (row, number) -> new TakenBack(new WriteKey(row.getString("entity"), row.getString("source_id")),
                        row.getString("circumstances"), row.getString("code"), row.getString("message"),
                        row.getString("remedy"))).stream().collect(Collectors.groupingBy(note -> note.key().sourceId()));
    }

    /** Notes all that is known of these documents from now on. */
    @Transactional
    public void note(Holder holder, Collection<TakenBack> notes) {
        if (notes.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                delete from taken_back where company_id = :companyId and realm_id = :realmId and entity = :entity
                    and source_id = :sourceId""", rows(holder, notes));
        jdbc.batchUpdate("""
                insert into taken_back values (:companyId, :realmId, :entity, :sourceId, :code, :circumstances, :message,
                    :remedy, current_timestamp)""", rows(holder, notes));
    }

    private static SqlParameterSource[] rows(Holder holder, Collection<TakenBack> notes) {
        return notes.stream().map(note -> holder(holder)
                .addValue("entity", note.key().entity()).addValue("sourceId", note.key().sourceId())
                .addValue("code", note.code()).addValue("circumstances", note.circumstances())
                .addValue("message", note.message()).addValue("remedy", note.remedy()))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource holder(Holder holder) {
        return new MapSqlParameterSource("companyId", holder.companyId()).addValue("realmId", holder.realmId());
    }
}
