package io.reconpro.qbo.schedule;

import java.time.OffsetDateTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells since when a company has waited for the next time of its schedule. */
@Component
class PastExports {

    private final JdbcClient jdbc;

    PastExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When its last export was asked for, or its schedule was changed last; empty when neither ever happened. */
    Optional<Instant> last(long companyId) {
        return jdbc.sql("""
                select max(at) as at from (
                    select max(queued_at) as at from export_run where company_id = :companyId and kind = 'EXPORT'
                    union all
                    select max(updated_at) as at from company_setting
                    where company_id = :companyId and name in ('schedule', 'schedule-paused')) times""")
                .param("companyId", companyId)
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
