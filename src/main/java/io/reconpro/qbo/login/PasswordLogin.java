package io.reconpro.qbo.login;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password, and makes whoever guesses wait. */
@Component
@ConditionalOnWebApplication
class PasswordLogin implements AuthenticationProvider, UserDetailsService, UserDetailsPasswordService {

    private final Accounts accounts;
    private final FailedLogins failed;
    private final DaoAuthenticationProvider passwords;

    PasswordLogin(Accounts accounts, FailedLogins failed, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.failed = failed;
        this.passwords = new DaoAuthenticationProvider(this);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(this);
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String email = login.getName();
        String address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!failed.mayTry(email, address)) {
            throw new LockedException("Too many wrong passwords. Wait %d seconds, then try again."
                    .formatted(failed.pause().toSeconds()));
        }
        Authentication known = attempt(login);
        failed.succeeded(email, address);
        return known;
    }

    private Authentication attempt(Authentication login) {
        try {
            return passwords.authenticate(login);
        } catch (BadCredentialsException wrong) {
            throw new BadCredentialsException("E-mail or password is wrong.");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return accounts.find(email)
                .map(account -> User.withUsername(account.email()).password(account.passwordHash())
                        .roles(account.operator() ? new String[] {"USER", "OPERATOR"} : new String[] {"USER"}).build())
                .orElseThrow(() -> new UsernameNotFoundException("Unknown"));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, String hash) {
        accounts.rehash(user.getUsername(), hash);
        return user;
    }
}
