package io.reconpro.qbo.web;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * REST: every request brings e-mail and password, as the login page takes them, and is forgotten when it is answered.
 * No session is made or looked at; and what another site has a browser send is refused, for a browser may remember the
 * password that somebody once gave it here.
 */
@Configuration
@ConditionalOnWebApplication
class ApiSecurity {

    private final ObjectMapper json;

    ApiSecurity(ObjectMapper json) {
        this.json = json;
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http
                .securityMatcher("/api/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(ApiSecurity::isOfAnotherSite).denyAll()
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(this::refuse))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(this::refuse))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static boolean isOfAnotherSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean guesses = refusal instanceof LockedException;
        HttpStatus status = guesses ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
        response.setStatus(status.value());
        if (!guesses) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"QuickBooks Online Exporter\", charset=\"UTF-8\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, guesses
                ? refusal.getMessage() : "Send e-mail and password of a user of the exporter, by HTTP Basic."));
    }
}
