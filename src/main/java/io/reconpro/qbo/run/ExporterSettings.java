package io.reconpro.qbo.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import io.reconpro.qbo.settings.ScheduleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Period;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How exports run.
 *
 * @param once         whether to export what waits, print the summary and exit
 * @param check        whether to try routes, SQL, databases and the QuickBooks connection, and exit; nothing is written but
 *                     a token that had to be refreshed
 * @param company      id of the only company to export; empty for every connected one
 * @param runAs        e-mail of the ReconPro administrator for runs that nobody at a page started
 * @param schedule     when exports start of companies without a schedule of their own, in each company's time zone:
 *                     off, words such as daily at 03:00, or a Quartz cron expression
 * @param scheduleCheck how often changed schedules, connections and time zones are looked for
 * @param commands     Camel endpoint where run commands enter
 * @param chunkSize    documents read, judged and written together
 * @param batchThreshold in write mode auto, batches are used from so many waiting documents on
 * @param lease        how long a run may be silent before another process takes its company over
 * @param leaseRenewal how often a running export renews its lease
 * @param measure      how often figures about companies are taken for the metrics
 * @param logRetention how long runs and their log are kept; links, settings and acceptances are kept for ever
 * @param node         name of this machine in the runs it owns; empty for its host name
 */
@Validated
@ConfigurationProperties("exporter")
public record ExporterSettings(
        @DefaultValue("false") boolean once,
        @DefaultValue("false") boolean check,
        @DefaultValue("") @Pattern(regexp = "\\d*", message = "must be the number of a company, or empty") String company,
        @DefaultValue("") String runAs,
        @DefaultValue("off") @ScheduleText String schedule,
        @DefaultValue("1m") @NotNull @DurationMin(millis = 100) Duration scheduleCheck,
        @DefaultValue("seda:exporter-commands?size=1000&concurrentConsumers=2&pollTimeout=200") @NotBlank String commands,
        @DefaultValue("500") @Min(1) @Max(1000) int chunkSize,
        @DefaultValue("60") @Min(1) int batchThreshold,
        @DefaultValue("30s") @NotNull @DurationMin(millis = 500) Duration lease,
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) Duration leaseRenewal,
        @DefaultValue("1m") @NotNull @DurationMin(millis = 100) Duration measure,
        @DefaultValue("3y") @NotNull Period logRetention,
        @DefaultValue("") String node) {

    /** This machine's name in the runs it owns. */
    String nodeName() {
        if (!node.isBlank()) {
            return node;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
