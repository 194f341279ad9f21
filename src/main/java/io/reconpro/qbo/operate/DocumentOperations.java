package io.reconpro.qbo.operate;

import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator can do with one document, from its page. */
@Page
@RequestMapping("/companies/{company}/documents/{entity}/{id}")
class DocumentOperations {

    private final Commands commands;

    DocumentOperations(Commands commands) {
        this.commands = commands;
    }

    /** Exports this document alone, as long as it waits. */
    @PostMapping("/retry")
    String retry(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return submit(Kind.EXPORT, who, Target.document(entity, id), next);
    }

    @PostMapping("/preview")
    String preview(Administrator who, @PathVariable String entity, @PathVariable long id, RedirectAttributes next) {
        return submit(Kind.PREVIEW, who, Target.document(entity, id), next);
    }

    private String submit(Kind kind, Administrator who, Target target, RedirectAttributes next) {
        long run = commands.submit(new Command(kind, who.companyId(), who.email(), StartedBy.MANUAL, target)).id();
        next.addFlashAttribute("said", "Run " + run + " is started for this one document.");
        return "redirect:/companies/" + who.companyId() + "/log";
    }
}
