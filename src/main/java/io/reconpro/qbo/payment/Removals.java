package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.log.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those that an export found and nobody confirmed yet, the oldest first, in the books that are connected. */
    public List<Removal> waiting(long companyId) {
        return jdbc.sql("""
                select p.* from payment_removal p
                join quickbooks_connection c on c.company_id = p.company_id and c.realm_id = p.realm_id
                where p.company_id = :companyId and p.confirmed_at is null and p.settled_at is null
                order by p.found_at, p.qbo_payment_id""")
                .param("companyId", companyId).query((row, number) -> removal(row)).list();
    }

    /**
     * Lets the next export remove this payment, provided that it is still the version that was found.
     *
     * @param version the version that was shown; null for the one that was found last
     * @return false when no such payment of the company waits for a confirmation in the books that are connected
     */
    @Transactional
    public boolean confirm(long companyId, String qboPaymentId, String version, String actor) {
        return jdbc.sql("""
                update payment_removal set confirmed_by = :actor, confirmed_at = current_timestamp
                where company_id = :companyId and qbo_payment_id = :id and confirmed_at is null and settled_at is null
                    and sync_token = coalesce(cast(:version as varchar(32)), sync_token)
                    and realm_id = (select c.realm_id from quickbooks_connection c where c.company_id = :companyId)""")
                .param("actor", actor).param("companyId", companyId).param("id", qboPaymentId)
                .param("version", version).update() > 0;
    }

    /** Which of these payments may go: those of which just the version was confirmed that they have now. */
    Set<String> confirmed(Holder holder, Map<String, String> versions) {
        return versions.isEmpty() ? Set.of() : jdbc.sql("""
                select * from payment_removal
                where company_id = :companyId and realm_id = :realmId and qbo_payment_id in (:ids)
                    and confirmed_at is not null and settled_at is null""")
                .param("companyId", holder.companyId()).param("realmId", holder.realmId())
                .param("ids", versions.keySet()).query((row, number) -> removal(row)).list().stream()
                .filter(removal -> removal.version().equals(versions.get(removal.qboPaymentId())))
                .map(Removal::qboPaymentId).collect(Collectors.toSet());
    }

    /**
     * Notes the payments that wait, and forgets what was asked and confirmed of those that need no removal any more.
     *
     * @param invoiceIds the shop's invoices that were looked at
     * @param leaving everything that leaves them
     */
    @Transactional
    void note(Holder holder, Collection<String> invoiceIds, List<Plan.Leaving> leaving) {
        settle(holder, invoiceIds, leaving.stream().map(one -> one.release().held().id()).toList());
        leaving.stream().filter(one -> one.findings().stream().anyMatch(finding -> finding.code() == Code.E30))
                .forEach(one -> note(holder, one));
    }

    private void settle(Holder holder, Collection<String> invoiceIds, List<String> leaving) {
        List<String> over = invoiceIds.isEmpty() ? List.of() : jdbc.sql("""
                select qbo_payment_id from payment_removal
                where company_id = :companyId and realm_id = :realmId and invoice_id in (:ids)
                    and settled_at is null""")
                .param("companyId", holder.companyId()).param("realmId", holder.realmId()).param("ids", invoiceIds)
                .query(String.class).list().stream().filter(id -> !leaving.contains(id)).toList();
        if (!over.isEmpty()) {
            jdbc.sql("""
                    update payment_removal set settled_at = current_timestamp
                    where company_id = :companyId and realm_id = :realmId and qbo_payment_id in (:ids)""")
                    .param("companyId", holder.companyId()).param("realmId", holder.realmId()).param("ids", over)
                    .update();
        }
    }

    /** Each version is asked about once. */
    private void note(Holder holder, Plan.Leaving leaving) {
        Release release = leaving.release();
        Map<String, Object> values = new HashMap<>();
        values.put("companyId", holder.companyId());
        values.put("realmId", holder.realmId());
        values.put("id", release.held().id());
        values.put("version", release.held().syncToken());
        values.put("invoiceId", release.invoices().get(0).sourceId());
        values.put("number", release.subject().number());
        values.put("party", release.subject().party());
        values.put("date", release.held().date());
        values.put("amount", release.held().total());
        values.put("reason", leaving.findings().get(0).message());
        jdbc.sql("""
                delete from payment_removal where company_id = :companyId and realm_id = :realmId
                    and qbo_payment_id = :id and (sync_token <> :version or settled_at is not null)""")
                .params(values).update();
        jdbc.sql("""
                insert into payment_removal (company_id, realm_id, qbo_payment_id, sync_token, invoice_id,
                    document_number, party_name, payment_date, amount, reason, found_at)
                select r.company_id, :realmId, :id, :version, :invoiceId, :number, :party, cast(:date as date),
                    cast(:amount as decimal(19, 4)), :reason, current_timestamp
                from export_run r
                where r.id = :runId and not exists (select 1 from payment_removal p where p.company_id = r.company_id
                    and p.realm_id = :realmId and p.qbo_payment_id = :id)""")
                .params(values).param("runId", holder.runId()).update();
    }

    private static Removal removal(ResultSet row) throws SQLException {
        return new Removal(row.getString("qbo_payment_id"), row.getString("sync_token"),
                row.getString("document_number"), row.getString("party_name"),
                row.getObject("payment_date", LocalDate.class), row.getBigDecimal("amount"), row.getString("reason"),
                instant(row, "found_at"), row.getString("confirmed_by"), instant(row, "confirmed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
