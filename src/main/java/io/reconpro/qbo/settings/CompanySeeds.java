package io.reconpro.qbo.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What companies start with; it counts only for what a company has not stored yet.
 *
 * @param companies the companies to connect and set up at the start
 */
@Validated
@ConfigurationProperties
record CompanySeeds(@DefaultValue @Valid List<Seed> companies) {

    /**
     * A company's first connection and settings.
     *
     * @param id the company's number in the shop's database
     * @param realmId the id of its QuickBooks company, digits only; empty: not connected from here
     * @param refreshToken a refresh token of that QuickBooks company; empty: not connected from here
     * @param connectedBy who gave the token, for the connection's page
     * @param settings its settings by name, such as retail-customer
     */
    record Seed(@Positive long id,
            @DefaultValue("") @Pattern(regexp = "\\d*", message = "must be digits only") String realmId,
            @DefaultValue("") String refreshToken, @DefaultValue("application.yaml") String connectedBy,
            @DefaultValue @SettingContents Map<String, String> settings) {

        boolean connects() {
            return !realmId.isBlank() && !refreshToken.isBlank();
        }

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Seed[id=" + id + ", realmId=" + realmId + "]";
        }
    }
}
