package io.reconpro.qbo.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides when the end of a connection is announced: 30, 7 and 1 days ahead, each once (S-33). */
@Component
public class Notices {

    private static final List<Integer> DAYS_AHEAD = List.of(1, 7, 30);

    /** Intuit tells the end in seconds from now, so that it differs a little each time. */
    private static final Duration SAME_END = Duration.ofDays(1);

    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes the nearest notice that is due and was not given yet, so that nobody else gives it.
     *
     * @return in days ahead; empty when there is nothing to say
     */
    @Transactional
    public Optional<Integer> take(Connection connection, Instant now) {
        Instant end = connection.endsAt();
        if (end == null) {
            return Optional.empty();
        }
        return DAYS_AHEAD.stream().filter(days -> !end.isAfter(now.plus(Duration.ofDays(days)))).findFirst()
                .filter(days -> take(connection.companyId(), days, end));
    }

    private boolean take(long companyId, int days, Instant end) {
        return database.sql("""
                update quickbooks_connection set warned_days = :days, warned_of = :end
                where company_id = :company
                    and (warned_days is null or warned_days > :days or warned_of < :from or warned_of > :to)""")
                .param("days", days).param("end", ConnectionRow.time(end)).param("company", companyId)
                .param("from", ConnectionRow.time(end.minus(SAME_END))).param("to", ConnectionRow.time(end.plus(SAME_END)))
                .update() == 1;
    }
}
