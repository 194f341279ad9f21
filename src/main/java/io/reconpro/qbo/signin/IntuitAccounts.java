package io.reconpro.qbo.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which users of the pages sign in with which Intuit account; several users may share one, but each has one only. */
@Component
public class IntuitAccounts {

    private final JdbcClient database;

    IntuitAccounts(JdbcClient database) {
        this.database = database;
    }

    /** The e-mail of the user's Intuit account; empty when the user never signed in with Intuit. */
    public Optional<String> emailOf(String user) {
        return database.sql("select coalesce(email, subject) from intuit_account where user_name = :user")
                .param("user", normal(user)).query(String.class).optional();
    }

    /** The users who sign in with this account. */
    List<String> users(String issuer, String subject) {
        return database.sql("select user_name from intuit_account where issuer = :issuer and subject = :subject")
                .param("issuer", issuer).param("subject", subject).query(String.class).list();
    }

    /** From now on the user signs in with this account, and with no other. */
    @Transactional
    void link(String issuer, String subject, String email, String user) {
        database.sql("delete from intuit_account where user_name = :user").param("user", normal(user)).update();
        database.sql("""
                insert into intuit_account (issuer, subject, email, user_name, linked_at)
                values (:issuer, :subject, :email, :user, current_timestamp)""")
                .param("issuer", issuer).param("subject", subject).param("email", email).param("user", normal(user))
                .update();
    }

    private static String normal(String user) {
        return user.strip().toLowerCase(Locale.ROOT);
    }
}
