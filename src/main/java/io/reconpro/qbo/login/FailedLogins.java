package io.reconpro.qbo.login;

import java.time.Duration;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts logins in the database, so that neither a restart nor another node gives more tries. A try is counted before
 * the password is looked at: many at the same time gain nothing.
 */
@Component
class FailedLogins {

    private static final int FROM_ONE_ADDRESS = 10;
    private static final String RECENT = " last_at > current_timestamp - interval '0.001' second * cast(:pause as bigint) ";

    private final JdbcClient jdbc;
    private final int most;
    private final Duration pause;

    FailedLogins(JdbcClient jdbc, LoginSettings settings) {
        this.jdbc = jdbc;
        this.most = settings.failures();
        this.pause = settings.pause();
    }

    /** Whether the user may try a password now, from this address; the try counts as failed until {@link #succeeded}. */
    boolean mayTry(String email, String address) {
        forgetOld();
        return mayTry("from:" + address, most * FROM_ONE_ADDRESS) & mayTry(user(email), most);
    }

    /** The address keeps its other failures: one known password must not buy tries at others. */
    void succeeded(String email, String address) {
        jdbc.sql("delete from failed_login where subject = :subject").param("subject", user(email)).update();
        jdbc.sql("update failed_login set failures = failures - 1 where subject = :subject and failures > 0")
                .param("subject", "from:" + address).update();
    }

    Duration pause() {
        return pause;
    }

    /** A refused try does not prolong the pause: else anybody could lock a user out for good. */
    private boolean mayTry(String subject, int limit) {
        int counted = jdbc.sql("""
                update failed_login set failures = failures + 1, last_at = current_timestamp
                where subject = :subject and failures < :limit""")
                .param("subject", subject).param("limit", limit).update();
        return counted == 1 || isFirst(subject);
    }

    private boolean isFirst(String subject) {
        boolean known = jdbc.sql("select count(*) from failed_login where subject = :subject")
                .param("subject", subject).query(Integer.class).single() > 0;
        if (known) {
            return false;
        }
        try {
            jdbc.sql("insert into failed_login (subject, failures, last_at) values (:subject, 1, current_timestamp)")
                    .param("subject", subject).update();
        } catch (DuplicateKeyException sameMoment) {
            return false;
        }
        return true;
    }

    private void forgetOld() {
        jdbc.sql("delete from failed_login where not" + RECENT).param("pause", pause.toMillis()).update();
    }

    private static String user(String email) {
        String name = Accounts.normal(email);
        return "user:" + name.substring(0, Math.min(name.length(), 300));
    }
}
