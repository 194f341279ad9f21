package io.reconpro.qbo.connection;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import io.reconpro.qbo.ledger.EarlierRealms;
import io.reconpro.qbo.ledger.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps ids of one QuickBooks company from being sent to another (S-26): whoever connects another one than before has
 * to confirm that it is meant.
 */
@Component
public class CompanyFiles {

    private final JdbcClient database;
    private final Links links;

    CompanyFiles(JdbcClient database, Links links) {
        this.database = database;
        this.links = links;
    }

    /**
     * The QuickBooks companies that the connected one took the place of, which nobody has confirmed: those that
     * documents were exported to or are on their way to. None when exports go where they went before.
     */
    public Set<String> replacedBy(Connection connection) {
        EarlierRealms earlier = links.realms(connection.companyId());
        Set<String> linked = earlier.linked();
        Set<String> replaced = new HashSet<>(earlier.inDoubt());
        if (connection.replacesRealm() != null) {
            replaced.addAll(linked);
            replaced.add(connection.replacesRealm());
        } else if (!linked.contains(connection.realmId()) && !linked.isEmpty() && !confirmed(connection)) {
            replaced.addAll(linked);
        }
        replaced.remove(connection.realmId());
        return replaced;
    }

    /** Confirms that exports go to the connected QuickBooks company from now on; it stays recorded who did so. */
    @Transactional
    public void confirm(Connection connection, Set<String> replaced, String actor) {
        database.sql("""
                update quickbooks_connection set replaces_realm = null
                where company_id = :company and realm_id = :realm""")
                .param("company", connection.companyId()).param("realm", connection.realmId()).update();
        database.sql("""
                insert into confirmed_company_file (company_id, realm_id, earlier_realms, confirmed_by, confirmed_at)
                values (:company, :realm, :earlier, :actor, current_timestamp)""")
                .param("company", connection.companyId()).param("realm", connection.realmId())
                .param("earlier", String.join(", ", new TreeSet<>(replaced))).param("actor", actor).update();
    }

    private boolean confirmed(Connection connection) {
        return database.sql("""
                select count(*) from confirmed_company_file where company_id = :company and realm_id = :realm""")
                .param("company", connection.companyId()).param("realm", connection.realmId())
                .query(Long.class).single() > 0;
    }
}
