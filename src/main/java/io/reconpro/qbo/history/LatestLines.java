package io.reconpro.qbo.history;

import io.reconpro.qbo.shop.Company;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the latest lines of a run where a page of another feature shows them. */
@Component
public class LatestLines {

    private static final int LINES = 50;

    private final LogEntries log;
    private final RecordLinks links;

    LatestLines(LogEntries log, RecordLinks links) {
        this.log = log;
        this.links = links;
    }

    /** The model gets {@code lines} and {@code links}, as the template {@code parts :: lines} needs them. */
    public void of(Company company, long runId, Model model) {
        before(company, runId, Long.MAX_VALUE, model);
    }

    /** The same, with the lines below an id. */
    public void before(Company company, long runId, long id, Model model) {
        model.addAttribute("lines", Slice.of(
                log.before(company, LogFilter.ofRun(runId), id, LINES + 1), LINES, LogEntry::id));
        model.addAttribute("links", links);
    }
}
