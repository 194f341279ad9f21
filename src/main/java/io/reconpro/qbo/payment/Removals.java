package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.log.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which payments in QuickBooks wait for a confirmation before they are removed, and who gave it when. */
@Repository
public class Removals {

    private final JdbcClient jdbc;

    Removals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that an export found and nobody confirmed yet, the oldest first; for all company files of the company. */
    public List<Removal> waiting(long companyId) {
        return jdbc.sql("""
                select * from payment_removal where company_id = :companyId and confirmed_at is null
                order by found_at, qbo_payment_id""")
                .param("companyId", companyId).query((row, number) -> removal(row)).list();
    }

    /**
     * Lets the next export remove this payment.
     *
     * @return false when no such payment of the company waits for a confirmation
     */
    @Transactional
    public boolean confirm(long companyId, String qboPaymentId, String actor) {
        return jdbc.sql("""
                update payment_removal set confirmed_by = :actor, confirmed_at = current_timestamp
                where company_id = :companyId and qbo_payment_id = :id and confirmed_at is null""")
                .param("actor", actor).param("companyId", companyId).param("id", qboPaymentId).update() > 0;
    }

    /** Which of these payments may go. */
    Set<String> confirmed(Holder holder, Collection<String> qboPaymentIds) {
        return qboPaymentIds.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select qbo_payment_id from payment_removal
                where company_id = :companyId and realm_id = :realmId and qbo_payment_id in (:ids)
                    and confirmed_at is not null""")
                .param("companyId", holder.companyId()).param("realmId", holder.realmId()).param("ids", qboPaymentIds)
                .query(String.class).list());
    }

    /** Notes those that wait, each once. */
    @Transactional
    void note(Holder holder, List<Plan.Leaving> leaving) {
        leaving.stream().filter(one -> one.findings().stream().anyMatch(finding -> finding.code() == Code.E30))
                .forEach(one -> note(holder, one));
    }

    private void note(Holder holder, Plan.Leaving leaving) {
        Release release = leaving.release();
        jdbc.sql("""
                insert into payment_removal (company_id, realm_id, qbo_payment_id, document_number, party_name,
                    payment_date, amount, reason, found_at)
                select r.company_id, :realmId, :id, :number, :party, cast(:date as date), cast(:amount as decimal(19, 4)),
                    :reason, current_timestamp
                from export_run r
                where r.id = :runId and not exists (select 1 from payment_removal p where p.company_id = r.company_id
                    and p.realm_id = :realmId and p.qbo_payment_id = :id)""")
                .param("realmId", holder.realmId()).param("id", release.held().id())
                .param("number", release.subject().number()).param("party", release.subject().party())
                .param("date", release.held().date()).param("amount", release.held().total())
                .param("reason", leaving.findings().get(0).message()).param("runId", holder.runId()).update();
    }

    private static Removal removal(ResultSet row) throws SQLException {
        return new Removal(row.getString("qbo_payment_id"), row.getString("document_number"),
                row.getString("party_name"), row.getObject("payment_date", LocalDate.class),
                row.getBigDecimal("amount"), row.getString("reason"), instant(row, "found_at"),
                row.getString("confirmed_by"), instant(row, "confirmed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
