package io.reconpro.qbo.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which documents were entered in QuickBooks by hand, so that they are not exported a second time. */
@Repository
public class ExportedByHand {

    private final NamedParameterJdbcTemplate jdbc;

    ExportedByHand(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who said so, and when. */
    public record Mark(String by, Instant at) {
    }

    /** Marks documents of the run's company; one that is marked already keeps its first mark. */
    @Transactional
    public void mark(Holder holder, Collection<WriteKey> documents, String actor) {
        SqlParameterSource[] rows = documents.stream().map(key -> row(holder.companyId(), key)
                .addValue("actor", actor).addValue("runId", holder.runId())).toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                insert into exported_by_hand (company_id, entity, source_id, marked_by, marked_at, run_id)
                select cast(:companyId as bigint), cast(:entity as varchar), cast(:sourceId as varchar),
                    cast(:actor as varchar), current_timestamp, cast(:runId as bigint)
                where not exists (select 1 from exported_by_hand m where m.company_id = :companyId
                    and m.entity = :entity and m.source_id = :sourceId)""", rows);
    }

    /** The marks among these documents, by shop id. */
    public Map<String, Mark> of(long companyId, String entity, Collection<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Mark> marks = new HashMap<>();
        jdbc.query("""
                select source_id, marked_by, marked_at from exported_by_hand
                where company_id = :companyId and entity = :entity and source_id in (:sourceIds)""",
                new MapSqlParameterSource("companyId", companyId).addValue("entity", entity)
                        .addValue("sourceIds", sourceIds),
                row -> {
                    marks.put(row.getString("source_id"), new Mark(row.getString("marked_by"),
                            row.getObject("marked_at", OffsetDateTime.class).toInstant()));
                });
        return marks;
    }

    /** Whether the company has any, so that it is worth asking for more. */
    public boolean any(long companyId) {
        return !jdbc.queryForList("select 1 from exported_by_hand where company_id = :companyId fetch first row only",
                Map.of("companyId", companyId)).isEmpty();
    }

    /** The document may be exported again; false when it was not marked. */
    @Transactional
    public boolean forget(long companyId, WriteKey document) {
        return jdbc.update("""
                delete from exported_by_hand
                where company_id = :companyId and entity = :entity and source_id = :sourceId""",
                row(companyId, document)) == 1;
    }

    private static MapSqlParameterSource row(long companyId, WriteKey key) {
        return new MapSqlParameterSource("companyId", companyId).addValue("entity", key.entity())
                .addValue("sourceId", key.sourceId());
    }
}
