package io.reconpro.qbo.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.reconpro.qbo.quickbooks.Query;

/** A span of time in which something may have been created in QuickBooks. */
record TimeWindow(Instant from, Instant to) {

    static TimeWindow around(Instant moment, Duration before, Duration after) {
        return new TimeWindow(moment.minus(before), moment.plus(after));
    }

    /** Overlapping windows as one, so that a batch of writes is asked for once. */
    static List<TimeWindow> merged(List<TimeWindow> windows) {
        List<TimeWindow> merged = new ArrayList<>();
        windows.stream().sorted(Comparator.comparing(TimeWindow::from)).forEach(window -> {
            TimeWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || window.from().isAfter(last.to())) {
                merged.add(window);
            } else if (window.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new TimeWindow(last.from(), window.to()));
            }
        });
        return merged;
    }

    Query query(String entity) {
        return new Query(entity, "MetaData.CreateTime >= " + Query.literal(from.toString())
                + " AND MetaData.CreateTime <= " + Query.literal(to.toString()));
    }
}
