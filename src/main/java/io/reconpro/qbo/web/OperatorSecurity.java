package io.reconpro.qbo.web;

import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.login.LoginSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Health, figures and Hawtio: for users with the role {@code OPERATOR}, who log in as all others do. */
@Configuration
@ConditionalOnWebApplication
class OperatorSecurity {

    /** Up or down, and no more, is told to whoever asks. */
    private static final String[] OPEN = {"/actuator/health", "/actuator/health/*"};

    /** Jolokia is a servlet of its own, below which patterns of Spring's web pages would not look. */
    private static final RequestMatcher EVERYTHING = new RegexRequestMatcher("/actuator([/?].*)?", null);

    /** Hawtio styles its page from within, and names the address that its own files are relative to. */
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain machinery(HttpSecurity http, LoginSessions sessions, ConnectionSettings connection) throws Exception {
        return http
                .securityMatcher(EVERYTHING)
                .authorizeHttpRequests(paths -> paths
                        .requestMatchers(HttpMethod.GET, OPEN).permitAll()
                        .anyRequest().hasRole("OPERATOR"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(Security.isSecure(connection)))
                        .csrfTokenRequestHandler(readAtOnce()))
                .addFilterAfter(new SessionCheck(sessions), SecurityContextHolderFilter.class)
                .exceptionHandling(failed -> failed.authenticationEntryPoint(new ToLogin()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /** Hawtio's script reads the token from a cookie, and sends it as a header. */
    private static CookieCsrfTokenRepository tokens(boolean secure) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict");
            if (secure) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** Sets the cookie with the first page, because Hawtio's holds no form that would ask for it. */
    private static CsrfTokenRequestAttributeHandler readAtOnce() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
