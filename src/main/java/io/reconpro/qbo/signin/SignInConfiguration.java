package io.reconpro.qbo.signin;

import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** Sign in with Intuit: OpenID Connect, in which the exporter never sees a password. */
@Configuration
@ConditionalOnWebApplication
class SignInConfiguration {

    private static final String AUTHORIZATION = "/oauth2/authorization";
    private static final String RETURN = "/login/oauth2/code/intuit";

    @Bean
    ClientRegistrationRepository clientRegistrations(QuickBooksSettings quickBooks, ConnectionSettings connection) {
        String base = connection.publicUrl().isEmpty() ? "{baseUrl}" : connection.publicUrl();
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("intuit")
                .clientName("Intuit")
                .clientId(quickBooks.clientId().isBlank() ? "not set" : quickBooks.clientId())
                .clientSecret(quickBooks.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid", "profile", "email")
                .redirectUri(base + RETURN)
                .authorizationUri(quickBooks.authorizationUrl().toString())
                .tokenUri(quickBooks.tokenUrl().toString())
                .jwkSetUri(quickBooks.jwksUrl().toString())
                .issuerUri(quickBooks.issuerUrl().toString())
                .userInfoUri(quickBooks.userinfoUrl().toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository intuitTokens() {
        return new NoIntuitTokens();
    }

    @Bean
    Customizer<OAuth2LoginConfigurer<HttpSecurity>> signInWithIntuit(ClientRegistrationRepository registrations,
            IntuitUsers users, SignInSession session) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, AUTHORIZATION);
        requests.setAuthorizationRequestCustomizer(SignInConfiguration::leaveOutNonce);
        return login -> login.loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .successHandler(new SignedIn(session))
                .failureHandler(new NotSignedIn(session));
    }

    /** Intuit is reported not to repeat a nonce in its id_token, and Spring refuses a token that lacks the one sent. */
    private static void leaveOutNonce(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(attributes -> attributes.remove(OidcParameterNames.NONCE));
        request.additionalParameters(parameters -> parameters.remove(OidcParameterNames.NONCE));
    }
}
