package io.reconpro.qbo.operate;

import io.reconpro.qbo.history.LatestLines;
import io.reconpro.qbo.history.RunViews;
import io.reconpro.qbo.payment.Removals;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits, what an export would do with it, and what a person has to decide first. */
@Page
@RequestMapping("/companies/{company}/waiting")
class WaitingPage {

    private final RunViews runs;
    private final LatestLines log;
    private final Removals removals;
    private final Commands commands;

    WaitingPage(RunViews runs, LatestLines log, Removals removals, Commands commands) {
        this.runs = runs;
        this.log = log;
        this.removals = removals;
        this.commands = commands;
    }

    @GetMapping
    String show(Administrator who, Model model) {
        model.addAttribute("removals", removals.waiting(who.companyId()));
        runs.latestPreview(who.companyId()).ifPresent(run -> {
            model.addAttribute("run", run);
            log.of(who.company(), run.id(), model);
        });
        return "waiting";
    }

    /** The next export may remove this payment from QuickBooks, as long as it is as it was shown. */
    @PostMapping("/confirm-payment")
    String confirm(Administrator who, @RequestParam String payment, @RequestParam(required = false) String version,
            RedirectAttributes next) {
        next.addFlashAttribute("said", removals.confirm(who.companyId(), payment, version, who.email())
                ? "The next export may remove payment " + payment + " from QuickBooks."
                : "Payment " + payment + " waits for no confirmation.");
        return "redirect:/companies/" + who.companyId() + "/waiting";
    }

    /** Marks everything approved before a date as entered in QuickBooks by hand. */
    @PostMapping("/mark")
    String mark(Administrator who, @RequestParam String before, RedirectAttributes next) {
        try {
            Target target = Target.before(LocalDate.parse(before));
            next.addFlashAttribute("said", commands.submit(new Command(Kind.MARK_EXPORTED, who.companyId(), who.email(),
                    StartedBy.MANUAL, target)).say("marks the documents dated before " + before + "."));
            return "redirect:/companies/" + who.companyId() + "/log";
        } catch (DateTimeParseException notADate) {
            next.addFlashAttribute("said", "\"" + before + "\" is no date: write it as 2026-01-31.");
            return "redirect:/companies/" + who.companyId() + "/waiting";
        }
    }
}
