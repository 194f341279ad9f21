package io.reconpro.qbo.history;

import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The runs of a company, and what each of them did. */
@Page
@RequestMapping("/companies/{company}/runs")
class RunsPage {

    private static final int RUNS = 50;
    private static final int LINES = 100;

    private final RunViews runs;
    private final LogEntries log;
    private final Summaries summaries;
    private final RecordLinks links;

    RunsPage(RunViews runs, LogEntries log, Summaries summaries, RecordLinks links) {
        this.runs = runs;
        this.log = log;
        this.summaries = summaries;
        this.links = links;
    }

    @GetMapping
    String list(Administrator who, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        model.addAttribute("runs", Slice.of(runs.before(who.companyId(), before, RUNS + 1), RUNS, RunView::id));
        return "runs";
    }

    /** What is asked for every few seconds; once the run has ended, the whole page is loaded anew. */
    @GetMapping("/{id}/progress")
    String progress(Administrator who, @PathVariable long id, Model model, HttpServletResponse response) {
        RunView run = find(who, id);
        if (!run.isOpen()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "progress";
    }

    @GetMapping("/{id}")
    String show(Administrator who, @PathVariable long id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        model.addAttribute("run", find(who, id));
        model.addAttribute("summary", summaries.of(id));
        model.addAttribute("lines", Slice.of(
                log.before(who.company(), LogFilter.ofRun(id), before, LINES + 1), LINES, LogEntry::id));
        model.addAttribute("links", links);
        return "run";
    }

    private RunView find(Administrator who, long id) {
        return runs.find(who.companyId(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
