package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.Holder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Remembers how the payments of each invoice stood when they were last the same on both sides. */
@Repository
class Standings {

    private final NamedParameterJdbcTemplate jdbc;

    Standings(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the shop's invoice id. */
    Map<String, Standing> of(Holder holder, Collection<String> invoiceIds) {
        if (invoiceIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.query("""
                select * from payment_standing
                where company_id = :companyId and realm_id = :realmId and invoice_id in (:invoiceIds)""",
                parameters(holder).addValue("invoiceIds", invoiceIds),
                (row, number) -> new Standing(row.getString("invoice_id"), row.getString("qbo_invoice_id"),
                        row.getString("wanted_hash"), ids(row.getString("linked_ids")), ids(row.getString("own_ids")),
                        row.getBigDecimal("balance"), row.getString("sync_token")))
                .stream().collect(Collectors.toMap(Standing::invoiceId, Function.identity()));
    }

    @Transactional
    void store(Holder holder, Collection<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                merge into payment_standing p
                using (values (cast(:companyId as bigint), cast(:realmId as varchar), cast(:invoiceId as varchar)))
                    as s (company_id, realm_id, invoice_id)
                on p.company_id = s.company_id and p.realm_id = s.realm_id and p.invoice_id = s.invoice_id
                when matched then update set qbo_invoice_id = :qboInvoiceId, wanted_hash = :wantedHash,
                    linked_ids = :linked, own_ids = :own, balance = :balance, sync_token = :syncToken,
                    updated_at = current_timestamp
                when not matched then insert (company_id, realm_id, invoice_id, qbo_invoice_id, wanted_hash, linked_ids,
                        own_ids, balance, sync_token, updated_at)
                    values (s.company_id, s.realm_id, s.invoice_id, :qboInvoiceId, :wantedHash, :linked, :own, :balance,
                        :syncToken, current_timestamp)""",
                standings.stream().map(standing -> row(holder, standing)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Holder holder, Standing standing) {
        return parameters(holder)
                .addValue("invoiceId", standing.invoiceId())
                .addValue("qboInvoiceId", standing.qboInvoiceId())
                .addValue("wantedHash", standing.wantedHash())
                .addValue("linked", String.join(",", standing.linked()))
                .addValue("own", String.join(",", standing.own()))
                .addValue("balance", standing.balance())
                .addValue("syncToken", standing.syncToken());
    }

    private static Set<String> ids(String text) {
        return Set.copyOf(List.of(StringUtils.commaDelimitedListToStringArray(text)));
    }

    private static MapSqlParameterSource parameters(Holder holder) {
        return new MapSqlParameterSource()
                .addValue("companyId", holder.companyId())
                .addValue("realmId", holder.realmId());
    }
}
