package io.reconpro.qbo.login;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of the users of the pages, as hashes, and who is an operator; whom a user works for, the shop knows. */
@Component
public class Accounts {

    private static final int SHORTEST = 12;
    /** Bytes that bcrypt takes; it would ignore the rest. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** @param changedAt since when the password counts */
    record Account(String email, String passwordHash, boolean operator, OffsetDateTime changedAt) {
    }

    /** Gives the user another password, or a first one; whether the user is an operator stays as it is. */
    @Transactional
    public void setPassword(String email, String password) {
        setPassword(email, password, isOperator(email));
    }

    /**
     * Gives the user a password, the first one or a new one.
     *
     * @param operator whether the user may watch and stop the machinery itself
     * @throws IllegalArgumentException saying what is wrong with the password
     */
    @Transactional
    public void setPassword(String email, String password, boolean operator) {
        mustBeGood(password);
        String name = normal(email);
        jdbc.sql("delete from exporter_user where email = :email").param("email", name).update();
        jdbc.sql("""
                insert into exporter_user (email, password_hash, operator, changed_at)
                values (:email, :hash, :operator, current_timestamp)""")
                .param("email", name).param("hash", encoder.encode(password)).param("operator", operator).update();
    }

    /** Whether the user is an operator now. */
    public boolean isOperator(String email) {
        return find(email).map(Account::operator).orElse(false);
    }

    Optional<Account> find(String email) {
        return jdbc.sql("select email, password_hash, operator, changed_at from exporter_user where email = :email")
                .param("email", normal(email)).query(Account.class).optional();
    }

    /** The hash of the same password by a newer method; it is stored at a login. */
    void rehash(String email, String hash) {
        jdbc.sql("update exporter_user set password_hash = :hash where email = :email")
                .param("hash", hash).param("email", normal(email)).update();
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static void mustBeGood(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new IllegalArgumentException("The password is too short: it takes " + SHORTEST + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("The password is too long: it takes " + LONGEST + " characters at most");
        }
    }
}
