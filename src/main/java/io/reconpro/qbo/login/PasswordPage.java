package io.reconpro.qbo.login;

import java.security.Principal;

import io.reconpro.qbo.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Change password": by who is logged in, and knows the password that counted until now; all other sessions end. */
@Page
@RequestMapping("/password")
class PasswordPage {

    private final Accounts accounts;
    private final PasswordLogin login;
    private final LoginSessions sessions;

    PasswordPage(Accounts accounts, PasswordLogin login, LoginSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.login = login;
    }

    @GetMapping
    String show() {
        return "password";
    }

    @PostMapping
    String change(@RequestParam String present, @RequestParam String password, Principal user,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        try {
            UsernamePasswordAuthenticationToken known =
                    UsernamePasswordAuthenticationToken.unauthenticated(user.getName(), present);
            known.setDetails(new WebAuthenticationDetails(request));
            login.authenticate(known);
            accounts.setPassword(user.getName(), password);
            request.changeSessionId();
            sessions.keep(request.getSession(), user.getName());
        } catch (AuthenticationException | IllegalArgumentException refused) {
            model.addAttribute("problem", refused.getMessage());
            return "password";
        }
        next.addFlashAttribute("said", "Your password is changed. Wherever else you were logged in, you are no more.");
        return "redirect:/password";
    }
}
