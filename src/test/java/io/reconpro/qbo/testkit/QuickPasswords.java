package io.reconpro.qbo.testkit;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords as the exporter does, but as cheaply as can be: what protects real ones costs tests minutes. */
@Configuration
class QuickPasswords {

    private static final String METHOD = "bcrypt";
    private static final int CHEAPEST = 4;

    @Bean
    @Primary
    PasswordEncoder quickEncoder() {
        return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder(CHEAPEST)));
    }
}
