package io.reconpro.qbo.web;

import java.net.URI;

import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.login.LoginSessions;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What may be reached by whom: nothing but {@link #OPEN} without logging in. That a user may work for a company is
 * checked where the page begins, by its {@link Administrator}.
 */
@Configuration
@ConditionalOnWebApplication
class Security {

    /** What a browser gets before anybody has logged in. */
    private static final String[] OPEN = {"/login", "/style.css", "/webjars/htmx.org/**"};

    /** Everything from here, no script or style inside a page, forms to here or on to Intuit only, no frame around it. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'";

    private static final String INTUIT = ".intuit.com";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, QuickBooksSettings quickBooks, LoginSessions sessions,
            Customizer<OAuth2LoginConfigurer<HttpSecurity>> signInWithIntuit) throws Exception {
        return http
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                        .requestMatchers(OPEN).permitAll()
                        .anyRequest().authenticated())
                .addFilterAfter(new SessionCheck(sessions), SecurityContextHolderFilter.class)
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .oauth2Login(signInWithIntuit)
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(new ToLogin()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                CONTENT.formatted(origin(quickBooks.authorizationUrl()))))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Browsers keep the session's cookie to HTTPS where they reach the exporter by it, whatever the proxy speaks to it. */
    @Bean
    ServletContextInitializer sessionCookie(ConnectionSettings connection) {
        return context -> {
            if (isSecure(connection)) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    static boolean isSecure(ConnectionSettings connection) {
        return connection.publicUrl().startsWith("https:");
    }

    /** Intuit leads a person from one of its hosts to others, and browsers hold a form to all of them. */
    private static String origin(URI address) {
        return address.getHost().endsWith(INTUIT) ? "https://*" + INTUIT
                : UriComponentsBuilder.fromUri(address).replacePath(null).replaceQuery(null).build().toUriString();
    }
}
