package io.reconpro.qbo.acceptance;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which warnings were accepted, by whom and when. */
@Repository
public class Acceptances {

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From the next run on the warning blocks this record no more. Accepting twice changes nothing.
     *
     * @throws IllegalArgumentException when the code is no warning: errors cannot be accepted
     */
    @Transactional
    public void accept(long companyId, Code code, String entity, String sourceId, String actor) {
        if (code.severity() != Severity.WARNING) {
            throw new IllegalArgumentException(code + " is no warning, so it cannot be accepted: solve its cause");
        }
        jdbc.sql("""
                insert into accepted_warning (company_id, code, entity, source_id, accepted_by, accepted_at)
                select cast(:companyId as bigint), cast(:code as varchar), cast(:entity as varchar),
                    cast(:sourceId as varchar), cast(:actor as varchar), current_timestamp
                where not exists (select 1 from accepted_warning a where a.company_id = :companyId and a.code = :code
                    and a.entity = :entity and a.source_id = :sourceId)""")
                .param("companyId", companyId).param("code", code.name()).param("entity", entity)
                .param("sourceId", sourceId).param("actor", actor).update();
    }

    /** The warning blocks again, and who had accepted it is kept; false when it was not accepted. */
    @Transactional
    public boolean withdraw(long companyId, Code code, String entity, String sourceId, String actor) {
        jdbc.sql("""
                insert into withdrawn_warning (company_id, code, entity, source_id, accepted_by, accepted_at,
                    withdrawn_by, withdrawn_at)
                select company_id, code, entity, source_id, accepted_by, accepted_at, cast(:actor as varchar),
                    current_timestamp
                from accepted_warning
                where company_id = :companyId and code = :code and entity = :entity and source_id = :sourceId""")
                .param("actor", actor).param("companyId", companyId).param("code", code.name()).param("entity", entity)
                .param("sourceId", sourceId).update();
        return jdbc.sql("""
                delete from accepted_warning
                where company_id = :companyId and code = :code and entity = :entity and source_id = :sourceId""")
                .param("companyId", companyId).param("code", code.name()).param("entity", entity)
                .param("sourceId", sourceId).update() == 1;
    }

    /** What was accepted once and taken back, the latest first. */
    public List<Withdrawal> withdrawn(long companyId) {
        return jdbc.sql("""
                select code, entity, source_id, accepted_by, accepted_at, withdrawn_by, withdrawn_at
                from withdrawn_warning where company_id = :companyId order by id desc""")
                .param("companyId", companyId)
                .query((row, number) -> new Withdrawal(acceptance(row), row.getString("withdrawn_by"),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** All acceptances of a company, the latest first. */
    public List<Acceptance> all(long companyId) {
        return jdbc.sql("""
                select code, entity, source_id, accepted_by, accepted_at from accepted_warning
                where company_id = :companyId order by accepted_at desc, code, entity, source_id""")
                .param("companyId", companyId)
                .query((row, number) -> acceptance(row))
                .list();
    }

    /** What a run of the company is to respect. */
    public Accepted of(long companyId) {
        return new Accepted(all(companyId));
    }

    private static Acceptance acceptance(ResultSet row) throws SQLException {
        return new Acceptance(Code.valueOf(row.getString("code")), row.getString("entity"), row.getString("source_id"),
                row.getString("accepted_by"), row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }
}
