package io.reconpro.qbo.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is shown.
 *
 * @param recordUrl where QuickBooks shows a record, with {realm}, {entity} and {id} in it; empty: Intuit's pages
 */
@ConfigurationProperties("history")
record HistorySettings(@DefaultValue("") String recordUrl) {
}
