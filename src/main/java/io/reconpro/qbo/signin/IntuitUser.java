package io.reconpro.qbo.signin;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A user of the pages whom Intuit has proven; known by the name that a password would have proven. */
class IntuitUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String name;

    IntuitUser(OidcUser proven, UserDetails user) {
        super(user.getAuthorities(), proven.getIdToken(), proven.getUserInfo());
        this.name = user.getUsername();
    }

    @Override
    public String getName() {
        return name;
    }
}
