package io.reconpro.qbo.sandbox.oauth;

import io.reconpro.qbo.sandbox.pages.Html;
import io.reconpro.qbo.sandbox.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person sees on the way from an app to Intuit and back. */
final class AuthorizePages {

    private static final String PURPOSE = "in the place of Intuit's own pages; nothing here leaves this machine";
    private static final String APP = "ReconPro Online Exporter";
    private static final String START = "form method=\"post\" action=\"" + AuthorizeServlet.PATH;

    private AuthorizePages() {
    }

    static Page signIn(String asked, List<IntuitUser> users, boolean refused) {
        Html form = Html.of(Html.hidden("request", asked),
                label("Email or user ID", "input name=\"email\" type=\"email\" autocomplete=\"username\" required"),
                label("Password",
                        "input name=\"password\" type=\"password\" autocomplete=\"current-password\" required"),
                Html.button("step", "sign-in", "Sign In")).in(START + "/sign-in\"");
        Html accounts = Html.of(users.stream().map(user -> Html.text(user.email() + " with the password "
                + user.password()).in("li")).toList()).in("ul");
        return page("Sign In", refused ? Html.text("The email or password is not right.")
                        .in("p class=\"refused\" role=\"alert\"") : Html.NONE, form,
                Html.text("This is a local stand-in for Intuit. Its accounts are:").in("p class=\"quiet\""), accounts);
    }

    /** @param companies realm to name */
    static Page chooseCompany(String asked, IntuitUser user, Map<String, String> companies) {
        Html buttons = Html.of(companies.entrySet().stream()
                .map(company -> Html.button("realm", company.getKey(), company.getValue())).toList());
        return page("Choose the company to connect", signedIn(asked, user),
                Html.of(Html.hidden("request", asked), buttons).in(START + "/company\""));
    }

    static Page consentToBooks(String asked, IntuitUser user, String realm, String company) {
        return page("Authorize the Sharing of Your Data Between " + APP + " and Intuit", signedIn(asked, user),
                Html.text(APP + " asks to read and change the books of " + company + " (" + realm + ").").in("p"),
                decision(asked, realm));
    }

    static Page consentToIdentity(String asked, IntuitUser user) {
        return page("Share your profile with " + APP, signedIn(asked, user),
                Html.text(APP + " asks for your name and email, so that you can sign in with Intuit.").in("p"),
                decision(asked, ""));
    }

    static Page refused(String reason) {
        return page("Sorry, but " + APP + " didn't connect", Html.text(reason).in("p class=\"refused\""));
    }

    private static Html decision(String asked, String realm) {
        return Html.of(Html.hidden("request", asked), Html.hidden("realm", realm),
                Html.button("decision", "authorize", "Authorize"), Html.button("decision", "cancel", "Cancel"))
                .in(START + "/decision\"");
    }

    private static Html signedIn(String asked, IntuitUser user) {
        return Html.of(Html.text("Signed in as " + user.email() + ". "),
                Html.link(AuthorizeServlet.PATH + "/sign-out?request=" + asked, "Use another account"))
                .in("p class=\"quiet\"");
    }

    private static Html label(String text, String input) {
        return new Html(Html.text(text).markup() + "<" + input + ">").in("label");
    }

    private static Page page(String title, Html... content) {
        return new Page(title, PURPOSE,
                Html.of(Stream.concat(Stream.of(Html.text(title).in("h1")), Stream.of(content)).toList()));
    }
}
