package io.reconpro.qbo.operate;

import io.reconpro.qbo.history.LatestLines;
import io.reconpro.qbo.history.RunViews;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.EvenLapsed;
import io.reconpro.qbo.web.Page;
import io.reconpro.qbo.web.Question;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "QuickBooks Online Log": where an administrator starts exports, sees how far they are, and stops them. */
@Page
@RequestMapping("/companies/{company}/log")
class LogPage {

    private static final List<Operation> OPERATIONS = List.of(new Operation("start-export", "Start Export"),
            new Operation("preview", "Preview"), new Operation("update-classes", "Update Classes"));

    private final Starter starter;
    private final RunViews views;
    private final LatestLines log;
    private final Progress progress;

    LogPage(Starter starter, RunViews views, LatestLines log, Progress progress) {
        this.starter = starter;
        this.views = views;
        this.log = log;
        this.progress = progress;
    }

    /** A button of the toolbar. */
    record Operation(String path, String label) {
    }

    @GetMapping
    String show(Administrator who, Model model) {
        model.addAttribute("operations", OPERATIONS);
        model.addAttribute("busy", starter.isBusy(who.companyId()));
        views.latest(who.companyId()).ifPresent(run -> {
            model.addAttribute("run", run);
            log.of(who.company(), run.id(), model);
        });
        return "log";
    }

    @PostMapping("/start-export")
    String startExport(Administrator who, RedirectAttributes next) {
        return start(Kind.EXPORT, who, next);
    }

    @PostMapping("/preview")
    String preview(Administrator who, RedirectAttributes next) {
        return start(Kind.PREVIEW, who, next);
    }

    @PostMapping("/update-classes")
    String updateClasses(Administrator who, RedirectAttributes next) {
        return start(Kind.UPDATE_CLASSES, who, next);
    }

    @GetMapping("/clear-classes")
    String askBeforeClearing(Administrator who, Model model) {
        String here = "/companies/" + who.companyId() + "/log";
        return new Question("Clear Classes?", List.of(
                "All classes are removed from the list in ReconPro, none from QuickBooks.",
                "Clients keep the id of their class: Update Classes brings list and assignments back. Until then their "
                        + "documents go without a class, with a warning."),
                here + "/clear-classes", Map.of(), "Clear Classes", here, "Keep them").ask(model);
    }

    @PostMapping("/clear-classes")
    String clearClasses(Administrator who, RedirectAttributes next) {
        return start(Kind.CLEAR_CLASSES, who, next);
    }

    @PostMapping("/stop")
    String stop(@EvenLapsed Administrator who, @RequestParam long run, RedirectAttributes next) {
        next.addFlashAttribute("said", progress.askToStop(who.companyId(), run, who.email())
                ? "Run " + run + " ends after the documents in hand." : "Run " + run + " has ended already.");
        return "redirect:/companies/" + who.companyId() + "/log";
    }

    private String start(Kind kind, Administrator who, RedirectAttributes next) {
        return starter.start(kind, who, Target.ALL, "is started", next);
    }
}
