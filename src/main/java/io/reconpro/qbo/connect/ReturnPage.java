package io.reconpro.qbo.connect;

import java.security.Principal;

import io.reconpro.qbo.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Intuit sends a person back to; its address is registered with the Intuit app. */
@Page
class ReturnPage {

    static final String PATH = "/quickbooks/callback";

    private final Connecting connecting;
    private final BrowserSession browser;

    ReturnPage(Connecting connecting, BrowserSession browser) {
        this.connecting = connecting;
        this.browser = browser;
    }

    @GetMapping(PATH)
    String comeBack(@RequestParam(required = false) String state, @RequestParam(required = false) String code,
            @RequestParam(required = false) String realmId, @RequestParam(required = false) String error, Principal user,
            HttpSession session, Model model, RedirectAttributes next, HttpServletResponse response) {
        Connecting.Result result = connecting.finish(new Answer(state, code, realmId, error), browser.secret(session),
                user.getName());
        if (result.companyId() == 0) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", String.join(" ", result.sentences()));
            return "not-connected";
        }
        return ExporterPage.tell(result, next);
    }
}
