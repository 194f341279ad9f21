package io.reconpro.qbo.operate;

import io.reconpro.qbo.acceptance.Acceptance;
import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which warnings block nothing any more, by whose decision; and those about the settings, which belong to no document. */
@Page
@RequestMapping("/companies/{company}/accepted")
class AcceptedPage {

    private final Acceptances acceptances;

    AcceptedPage(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @GetMapping
    String show(Administrator who, Model model) {
        model.addAttribute("acceptances", acceptances.all(who.companyId()));
        return "accepted";
    }

    /** Accepts a warning about the settings as they are. */
    @PostMapping("/settings")
    String accept(Administrator who, @RequestParam Code code, RedirectAttributes next) {
        if (code.blocksRunAsWarning()) {
            acceptances.accept(who.companyId(), code, Acceptance.SETTINGS, "", who.email());
        }
        next.addFlashAttribute("said", code.blocksRunAsWarning() ? code + " is accepted for the settings as they are."
                : code + " is no warning about the settings.");
        return back(who);
    }

    @PostMapping("/withdraw")
    String withdraw(Administrator who, @RequestParam Code code, @RequestParam String entity, @RequestParam String id,
            RedirectAttributes next) {
        next.addFlashAttribute("said", acceptances.withdraw(who.companyId(), code, entity, id, who.email())
                ? code + " counts again, from the next export on." : code + " was not accepted.");
        return back(who);
    }

    private static String back(Administrator who) {
        return "redirect:/companies/" + who.companyId() + "/accepted";
    }
}
