package io.reconpro.qbo.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@link Parking} in PostgreSQL: a trigger waits for a lock that the test's own session holds. */
final class PostgreSqlParking implements Parking {

    private final List<Place> places;

    PostgreSqlParking(TestDatabases databases) {
        places = List.of(
                new Place(databases.shop(), 1, "invoice", "update", "new.status"),
                new Place(databases.exporter(), 2, "ledger", "update", "new.entity || ' ' || new.state"),
                new Place(databases.exporter(), 3, "qbo_link", "insert", "new.entity || ' LINK'"),
                new Place(databases.exporter(), 4, "export_run", "update", "new.state"),
                new Place(databases.shop(), 5, "qb_class", "update", "'CLASS'"));
    }

    @Override
    public void park(long companyId, String step) {
        places.forEach(place -> place.park(companyId, step));
    }

    @Override
    public Set<Long> arrived() {
        Set<Long> arrived = new HashSet<>();
        places.forEach(place -> arrived.addAll(place.arrived()));
        return arrived;
    }

    @Override
    public void clear() {
        places.forEach(Place::clear);
    }

    @Override
    public List<String> javaOptions() {
        return List.of();
    }

    @Override
    public void close() {
        places.forEach(Place::close);
    }

    /** One trigger, and the session that holds its locks. */
    private static final class Place {

        private final SingleConnectionDataSource session;
        private final JdbcTemplate jdbc;
        private final int key;
        private final String table;

        Place(DatabaseAccess database, int key, String table, String event, String step) {
            this.session = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
            this.jdbc = new JdbcTemplate(session);
            this.key = key;
            this.table = table;
            jdbc.execute("create table parking_%s (company_id bigint, step varchar(40))".formatted(table));
            jdbc.execute("""
                    create function park_%1$s() returns trigger language plpgsql as $$
                    begin
                        if exists (select 1 from parking_%1$s p where p.company_id = new.company_id and p.step = %2$s) then
                            perform pg_advisory_lock(%3$d, cast(new.company_id as integer));
                        end if;
                        return new;
                    end $$""".formatted(table, step, key));
            jdbc.execute("create trigger park before %2$s on %1$s for each row execute function park_%1$s()"
                    .formatted(table, event));
        }

        void park(long companyId, String step) {
            jdbc.queryForObject("select pg_advisory_lock(?, ?)", Object.class, key, (int) companyId);
            jdbc.update("insert into parking_%s values (?, ?)".formatted(table), companyId, step);
        }

        Set<Long> arrived() {
            return new HashSet<>(jdbc.queryForList("""
                    select cast(objid as bigint) from pg_locks
                    where locktype = 'advisory' and not granted and cast(classid as bigint) = ?
                        and database = (select oid from pg_database where datname = current_database())""",
                    Long.class, key));
        }

        void clear() {
            jdbc.update("delete from parking_" + table);
            jdbc.queryForList("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and not granted and cast(classid as bigint) = ?
                        and database = (select oid from pg_database where datname = current_database())""", key);
            Awaitility.await().until(() -> arrived().isEmpty());
            jdbc.queryForObject("select pg_advisory_unlock_all()", Object.class);
        }

        void close() {
            session.destroy();
        }
    }
}
