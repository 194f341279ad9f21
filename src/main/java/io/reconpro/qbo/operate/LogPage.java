package io.reconpro.qbo.operate;

import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "QuickBooks Online Log": where an administrator starts exports and sees how they go. */
@Page
@RequestMapping("/companies/{company}/log")
class LogPage {

    private final Commands commands;
    private final Runs runs;
    private final Summaries summaries;

    LogPage(Commands commands, Runs runs, Summaries summaries) {
        this.commands = commands;
        this.runs = runs;
        this.summaries = summaries;
    }

    @GetMapping
    String show(Administrator who, Model model) {
        runs.latest(who.companyId()).map(summaries::of).ifPresent(summary -> model.addAttribute("summary", summary));
        return "log";
    }

    @PostMapping("/start-export")
    String startExport(Administrator who, RedirectAttributes next) {
        return submit(Kind.EXPORT, who, next);
    }

    @PostMapping("/update-classes")
    String updateClasses(Administrator who, RedirectAttributes next) {
        return submit(Kind.UPDATE_CLASSES, who, next);
    }

    private String submit(Kind kind, Administrator who, RedirectAttributes next) {
        long run = commands.submit(new Command(kind, who.companyId(), who.email(), StartedBy.MANUAL)).id();
        next.addFlashAttribute("said", "Run " + run + " is started.");
        return "redirect:/companies/" + who.companyId() + "/log";
    }
}
