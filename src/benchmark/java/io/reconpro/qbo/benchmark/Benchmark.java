package io.reconpro.qbo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Exports shops of growing size and tells what each export cost; docs/benchmark.md says how to read it. */
public final class Benchmark {

    private static final long MEGABYTE = 1024 * 1024;

    private Benchmark() {
    }

    /** @param args write mode (single, batch or auto), then the numbers of invoices */
    public static void main(String[] args) {
        String writeMode = args[0];
        List<Integer> sizes = Stream.of(args).skip(1).map(Integer::valueOf).toList();
        System.out.printf("""
                Write mode %s, limits lifted on both sides: neither the exporter nor QuickBooks holds requests back.
                Exporter alone in its process with %s; PostgreSQL (fsync off) and local QuickBooks in theirs.
                Java %s, %d processors.

                """, writeMode, String.join(" ", MeasuredExporter.JAVA_OPTIONS), Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors());
        System.out.println(Measurement.HEADER);
        List<Measurement> measurements = new ArrayList<>();
        for (int size : sizes) {
            Measurement measurement = Trial.measure(size, writeMode);
            measurements.add(measurement);
            System.out.println(measurement.row());
        }
        System.out.println();
        for (int i = 1; i < measurements.size(); i++) {
            System.out.println(growth(measurements.get(i - 1), measurements.get(i)));
        }
    }

    private static String growth(Measurement smaller, Measurement larger) {
        return String.format(Locale.ROOT, "Live heap from %,d to %,d invoices: %+.1f MB", smaller.invoices(),
                larger.invoices(), (double) (larger.largestHeap() - smaller.largestHeap()) / MEGABYTE);
    }
}
