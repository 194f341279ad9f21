package io.reconpro.qbo.history;

import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "QuickBooks Logs" and the tab Log of the "QuickBooks Online Edition Manager": the same log in two places (S-36). */
@Page
@RequestMapping("/companies/{company}")
class LogsPage {

    private static final int SIZE = 50;

    private final LogEntries log;
    private final RecordLinks links;

    LogsPage(LogEntries log, RecordLinks links) {
        this.log = log;
        this.links = links;
    }

    @GetMapping("/logs")
    String logs(Administrator who, @ModelAttribute("filter") LogFilter filter, BindingResult mistakes,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        fill(who, filter, mistakes, before, model);
        return "logs";
    }

    @GetMapping("/manager/log")
    String tab(Administrator who, @ModelAttribute("filter") LogFilter filter, BindingResult mistakes,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        fill(who, filter, mistakes, before, model);
        return "manager-log";
    }

    @GetMapping("/logs.csv")
    void download(Administrator who, @ModelAttribute("filter") LogFilter filter, BindingResult mistakes,
            HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("quickbooks-log-" + who.companyId() + ".csv").build().toString());
        LogFilter wanted = mistakes.hasErrors() ? LogFilter.NONE : filter;
        new LogTable(who.company().zone()).write(
                after -> log.after(who.company(), wanted, after, LogTable.CHUNK), response.getOutputStream());
    }

    private void fill(Administrator who, LogFilter filter, BindingResult mistakes, long before, Model model) {
        LogFilter wanted = mistakes.hasErrors() ? LogFilter.NONE : filter;
        model.addAttribute("mistakes", mistakes.getFieldErrors().stream().map(FieldError::getField).toList());
        model.addAttribute("wanted", wanted);
        model.addAttribute("lines", Slice.of(log.before(who.company(), wanted, before, SIZE + 1), SIZE, LogEntry::id));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("links", links);
    }
}
