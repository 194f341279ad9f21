package io.reconpro.qbo.history;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the log is shown.
 *
 * @param recordUrl where QuickBooks shows a record, with {realm}, {entity} and {id} in it; empty: Intuit's pages
 */
@Validated
@ConfigurationProperties("history")
record HistorySettings(@DefaultValue("") @Pattern(regexp = "(https?://.*\\{id}.*)?",
        message = "must be an address with {id} in it, or empty") String recordUrl) {
}
