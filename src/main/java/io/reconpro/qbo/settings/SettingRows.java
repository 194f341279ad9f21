package io.reconpro.qbo.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The rows of settings and of their changes. */
@Repository
class SettingRows {

    private final NamedParameterJdbcTemplate jdbc;

    SettingRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored, by name; whatever the names are. */
    Map<String, String> read(long companyId) {
        Map<String, String> contents = new LinkedHashMap<>();
        jdbc.query("select name, content from company_setting where company_id = :companyId order by name",
                Map.of("companyId", companyId),
                row -> {
                    contents.put(row.getString("name"), row.getString("content"));
                });
        return contents;
    }

    void write(long companyId, List<Change> changes, String actor) {
        each("delete from company_setting where company_id = :companyId and name = :name",
                companyId, changes, actor);
        each("""
                insert into company_setting (company_id, name, content, updated_at)
                values (:companyId, :name, :to, current_timestamp)
                """, companyId, changes.stream().filter(change -> change.to() != null).toList(), actor);
        each("""
                insert into setting_change (company_id, name, old_content, new_content, changed_by, changed_at)
                values (:companyId, :name, :from, coalesce(:to, ''), :actor, current_timestamp)
                """, companyId, changes, actor);
    }

    private void each(String sql, long companyId, List<Change> changes, String actor) {
        jdbc.batchUpdate(sql, changes.stream()
                .map(change -> new MapSqlParameterSource("companyId", companyId).addValue("actor", actor)
                        .addValue("name", change.name()).addValue("from", change.from()).addValue("to", change.to()))
                .toArray(SqlParameterSource[]::new));
    }

    /** @param to null when the row goes */
    record Change(String name, String from, String to) {
    }
}
