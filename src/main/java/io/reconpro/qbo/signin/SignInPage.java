package io.reconpro.qbo.signin;

import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import org.springframework.web.bind.annotation.PostMapping;

/** "Sign in with Intuit" of a user who is logged in: links the user to an Intuit account, or proves it anew. */
@Page
class SignInPage {

    private final SignInSession session;

    SignInPage(SignInSession session) {
        this.session = session;
    }

    @PostMapping("/companies/{company}/exporter/sign-in")
    String signIn(Administrator who) {
        session.wish("/companies/" + who.companyId() + "/exporter");
        return "redirect:/oauth2/authorization/intuit";
    }
}
