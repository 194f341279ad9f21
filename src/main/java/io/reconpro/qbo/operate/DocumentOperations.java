package io.reconpro.qbo.operate;

import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import io.reconpro.qbo.web.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator can do with one document, from its page. */
@Page
@RequestMapping("/companies/{company}/documents/{entity:Invoice|Bill}/{id}")
class DocumentOperations {

    /** What documents share, and warnings can be about. */
    private static final Set<String> SHARED = Set.of("Customer", "Vendor", "Item");

    private final Starter starter;
    private final Acceptances acceptances;

    DocumentOperations(Starter starter, Acceptances acceptances) {
        this.acceptances = acceptances;
        this.starter = starter;
    }

    /** Exports this document alone, as long as it waits. */
    @PostMapping("/retry")
    String retry(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return start(Kind.EXPORT, who, Target.document(entity, id), next);
    }

    @PostMapping("/preview")
    String preview(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return start(Kind.PREVIEW, who, Target.document(entity, id), next);
    }

    /** Ties this document to one that is in QuickBooks already; the run says in words when that cannot be. */
    @PostMapping("/adopt")
    String adopt(Administrator who, @PathVariable String entity, @PathVariable long id,
            @RequestParam String quickBooksId, RedirectAttributes next) {
        try {
            return start(Kind.ADOPT, who, Target.document(entity, id).with(quickBooksId), next);
        } catch (IllegalArgumentException noId) {
            next.addFlashAttribute("said", noId.getMessage());
            return "redirect:/companies/%d/documents/%s/%d".formatted(who.companyId(), entity, id);
        }
    }

    @PostMapping("/recreate")
    String recreate(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return start(Kind.RECREATE, who, Target.document(entity, id), next);
    }

    @GetMapping("/unlink")
    String askBeforeUnlinking(Administrator who, @PathVariable String entity, @PathVariable long id, Model model) {
        return ask(who, entity, id, model, "unlink", "Unlink it", List.of(
                "The exporter forgets which document in QuickBooks this one became, or that it was marked. Nothing changes in "
                        + "QuickBooks.",
                "Once it is approved, the next export judges it as if it were new. If its copy stays in QuickBooks, there "
                        + "can be two of it."));
    }

    @GetMapping("/mark")
    String askBeforeMarking(Administrator who, @PathVariable String entity, @PathVariable long id, Model model) {
        return ask(who, entity, id, model, "mark", "Mark as already in QuickBooks", List.of(
                "It becomes Exported in ReconPro, and no export sends it to QuickBooks.",
                "Do this only if somebody entered it in QuickBooks by hand."));
    }

    @PostMapping("/unlink")
    String unlink(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return start(Kind.UNLINK, who, Target.document(entity, id), next);
    }

    @PostMapping("/mark")
    String mark(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return start(Kind.MARK_EXPORTED, who, Target.document(entity, id), next);
    }

    /** From the next run on the warning blocks this document no more, or no document of the record that it is about. */
    @PostMapping("/accept")
    String accept(Administrator who, @PathVariable String entity, @PathVariable long id, @RequestParam Code code,
            @RequestParam(defaultValue = "") String causeEntity, @RequestParam(defaultValue = "") String causeId,
            RedirectAttributes next) {
        boolean shared = SHARED.contains(causeEntity) && !causeId.isBlank();
        if (code.severity() == Severity.WARNING) {
            acceptances.accept(who.companyId(), code, shared ? causeEntity : entity, shared ? causeId : Long.toString(id),
                    who.email());
        }
        next.addFlashAttribute("said", code.severity() == Severity.WARNING
                ? code + " is accepted for " + (shared ? "all documents of this " + causeEntity.toLowerCase(Locale.ROOT)
                        : "this document") + "; the next export respects that."
                : code + " is no warning, so it cannot be accepted: solve its cause.");
        return "redirect:/companies/%d/documents/%s/%d".formatted(who.companyId(), entity, id);
    }

    private static String ask(Administrator who, String entity, long id, Model model, String operation, String button,
            List<String> sentences) {
        String document = "/companies/%d/documents/%s/%d".formatted(who.companyId(), entity, id);
        return new Question(button + "?", sentences, document + "/" + operation, Map.of(), button, document,
                "Leave it as it is").ask(model);
    }

    private String start(Kind kind, Administrator who, Target target, RedirectAttributes next) {
        return starter.start(kind, who, target, "is started for this one document", next);
    }
}
