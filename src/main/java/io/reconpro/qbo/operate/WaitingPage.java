package io.reconpro.qbo.operate;

import io.reconpro.qbo.history.LatestLines;
import io.reconpro.qbo.history.RunView;
import io.reconpro.qbo.history.RunViews;
import io.reconpro.qbo.payment.Removals;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import io.reconpro.qbo.web.Question;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Starter starter;

    WaitingPage(RunViews runs, LatestLines log, Removals removals, Starter starter) {
        this.runs = runs;
        this.log = log;
        this.removals = removals;
        this.starter = starter;
    }

    @GetMapping
    String show(Administrator who, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        model.addAttribute("removals", removals.waiting(who.companyId()));
        Optional<RunView> preview = runs.latestPreview(who.companyId());
        preview.ifPresent(run -> {
            model.addAttribute("run", run);
            log.before(who.company(), run.id(), before, model);
        });
        runs.since(who.companyId(), preview.map(RunView::id).orElse(0L))
                .filter(since -> preview.isPresent() || since.isPreview())
                .ifPresent(since -> model.addAttribute("since", since));
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

    @GetMapping("/mark")
    String askBeforeMarking(Administrator who, @RequestParam String before, Model model, RedirectAttributes next) {
        Optional<LocalDate> date = date(before);
        if (date.isEmpty()) {
            return notADate(who, before, next);
        }
        String here = "/companies/" + who.companyId() + "/waiting";
        return new Question("Mark as already in QuickBooks?", List.of(
                "Every approved invoice and bill dated before " + date.get() + " becomes Exported in ReconPro, and no export "
                        + "sends it: not now, and not later.",
                "This is meant for documents that are in QuickBooks already, entered by hand. It cannot be taken back at "
                        + "once, only on the page of each document, by Unlink it."),
                here + "/mark", Map.of("before", date.get().toString()), "Mark as already in QuickBooks", here,
                "Leave them as they are").ask(model);
    }

    /** Marks everything approved before a date as entered in QuickBooks by hand. */
    @PostMapping("/mark")
    String mark(Administrator who, @RequestParam String before, RedirectAttributes next) {
        Optional<LocalDate> date = date(before);
        if (date.isEmpty()) {
            return notADate(who, before, next);
        }
        return starter.start(Kind.MARK_EXPORTED, who, Target.before(date.get()),
                "marks the documents dated before " + date.get(), next);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static String notADate(Administrator who, String text, RedirectAttributes next) {
        next.addFlashAttribute("said", "\"" + text + "\" is no date: write it as 2026-01-31.");
        return "redirect:/companies/" + who.companyId() + "/waiting";
    }
}
