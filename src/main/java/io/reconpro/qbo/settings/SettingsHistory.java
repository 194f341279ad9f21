package io.reconpro.qbo.settings;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells who changed which setting of a company, and when. */
@Repository
public class SettingsHistory {

    private final JdbcClient jdbc;

    SettingsHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last changes, newest first. */
    public List<SettingChange> latest(long companyId, int most) {
        return jdbc.sql("""
                select name, old_content, new_content, changed_by, changed_at from setting_change
                where company_id = :companyId order by id desc fetch first :most rows only""")
                .param("companyId", companyId)
                .param("most", most)
                .query((row, index) -> new SettingChange(row.getString("name"), row.getString("old_content"),
                        row.getString("new_content"), row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
