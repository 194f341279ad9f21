package io.reconpro.qbo.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the settings of every company, a row a setting. */
@Repository
public class SettingsStore {

    private final NamedParameterJdbcTemplate jdbc;

    SettingsStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The company's settings; a company without any has the standard ones. */
    @Transactional(readOnly = true)
    public StoredSettings load(long companyId) {
        return SettingsText.read(rows(companyId));
    }

    /**
     * Stores all settings of a company in place of those it had.
     *
     * @throws InvalidSettingsException when one of them holds what it may not; nothing is stored then
     */
    @Transactional
    public void save(long companyId, CompanySettings settings) {
        store(companyId, SettingsText.write(SettingsText.readValid(SettingsText.write(settings))));
    }

    /** Stores these settings, and the standard for the others, if the company has none stored; true if it had none. */
    @Transactional
    boolean seed(long companyId, Map<String, String> contents) {
        boolean none = rows(companyId).isEmpty();
        if (none) {
            store(companyId, SettingsText.write(SettingsText.readValid(contents)));
        }
        return none;
    }

    private void store(long companyId, Map<String, String> contents) {
        jdbc.update("delete from company_setting where company_id = :companyId", Map.of("companyId", companyId));
        jdbc.batchUpdate("""
                insert into company_setting (company_id, name, content, updated_at)
                values (:companyId, :name, :content, current_timestamp)
                """, contents.entrySet().stream()
                .map(entry -> new MapSqlParameterSource("companyId", companyId)
                        .addValue("name", entry.getKey()).addValue("content", entry.getValue()))
                .toArray(SqlParameterSource[]::new));
    }

    private Map<String, String> rows(long companyId) {
        Map<String, String> contents = new LinkedHashMap<>();
        jdbc.query("select name, content from company_setting where company_id = :companyId order by name",
                Map.of("companyId", companyId),
                row -> {
                    contents.put(row.getString("name"), row.getString("content"));
                });
        return contents;
    }
}
