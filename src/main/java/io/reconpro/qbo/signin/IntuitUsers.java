package io.reconpro.qbo.signin;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the user of the pages whom an Intuit account belongs to (S-21, S-22): a user who is logged in and asked for it
 * gets linked to the account; afterwards the account logs that user in.
 */
@Component
@ConditionalOnWebApplication
class IntuitUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService intuit = new OidcUserService();
    private final IntuitAccounts accounts;
    private final UserDetailsService users;
    private final SignInSession session;

    IntuitUsers(IntuitAccounts accounts, UserDetailsService users, SignInSession session) {
        this.accounts = accounts;
        this.users = users;
        this.session = session;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser proven = intuit.loadUser(request);
        String issuer = proven.getIssuer().toString();
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || present instanceof AnonymousAuthenticationToken) {
            return new IntuitUser(proven, user(accounts.users(issuer, proven.getSubject())));
        }
        if (!session.takeWish()) {
            throw refused("Press Sign in with Intuit on the page QuickBooks Exporter.");
        }
        accounts.link(issuer, proven.getSubject(), proven.getEmail(), present.getName());
        return new IntuitUser(proven, users.loadUserByUsername(present.getName()));
    }

    private UserDetails user(List<String> linked) {
        if (linked.isEmpty()) {
            throw refused("This Intuit account is not known here. Log in with e-mail and password, then press Sign in "
                    + "with Intuit on the page QuickBooks Exporter.");
        }
        if (linked.size() > 1) {
            throw refused("Several users share this Intuit account. Log in with e-mail and password.");
        }
        try {
            return users.loadUserByUsername(linked.get(0));
        } catch (UsernameNotFoundException gone) {
            throw refused("The user whom this Intuit account belonged to cannot log in any more.");
        }
    }

    private static OAuth2AuthenticationException refused(String message) {
        return new OAuth2AuthenticationException(new OAuth2Error(NotSignedIn.NOT_LINKED), message);
    }
}
