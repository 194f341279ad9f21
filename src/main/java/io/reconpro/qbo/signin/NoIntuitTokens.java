package io.reconpro.qbo.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Forgets the tokens of a sign-in at once: nothing is asked of Intuit in the user's name afterwards. */
class NoIntuitTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication user,
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication user, HttpServletRequest request,
            HttpServletResponse response) {
        // nothing is kept
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication user, HttpServletRequest request,
            HttpServletResponse response) {
        // nothing was kept
    }
}
