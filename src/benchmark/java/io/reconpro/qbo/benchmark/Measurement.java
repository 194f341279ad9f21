package io.reconpro.qbo.benchmark;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the export of so many invoices cost.
 *
 * @param requests what QuickBooks was sent, token calls aside
 * @param reads of them, queries and reads, alone or in a batch: Intuit meters these
 * @param writeBatches of them, batches of writes: Intuit meters these, too
 * @param wall from the command to the end of the run
 * @param cpu of the exporter's process in that time
 * @param heaps bytes in use after a full collection, after one and two thirds of the invoices and at the end
 */
record Measurement(int invoices, long requests, long reads, long writeBatches, Duration wall, Duration cpu,
                   List<Long> heaps) {

    static final String HEADER = " invoices   requests   metered reads   metered batches of writes     wall   "
            + "CPU/document   live heap at 1/3, 2/3, end   largest";
    private static final double MEGABYTE = 1024 * 1024;

    long largestHeap() {
        return Collections.max(heaps);
    }

    String row() {
        return String.format(Locale.ROOT, "%,9d  %,9d  %,14d  %,26d  %5.1f s  %10.2f ms  %8.1f  %6.1f  %6.1f MB  %5.1f MB",
                invoices, requests, reads, writeBatches, wall.toMillis() / 1e3, cpu.toNanos() / 1e6 / invoices,
                heaps.get(0) / MEGABYTE, heaps.get(1) / MEGABYTE, heaps.get(2) / MEGABYTE, largestHeap() / MEGABYTE);
    }
}
