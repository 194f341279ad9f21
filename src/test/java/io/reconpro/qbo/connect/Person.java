package io.reconpro.qbo.connect;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.testkit.Browser;
import io.reconpro.qbo.testkit.RunningExporter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A user of the exporter who connects companies, on the pages of the local Intuit in an own browser. */
public final class Person {

    private static final String BACK = "http://127.0.0.1:4711/connected";

    private final Connecting connecting;
    private final String actor;
    private final Browser browser = new Browser();
    private final String session;

    public Person(RunningExporter exporter, LocalQuickBooks quickBooks, String actor) {
        this.connecting = exporter.bean(Connecting.class);
        this.actor = actor;
        this.session = "session of " + actor;
        quickBooks.apps().allowRedirect(Tokens.CLIENT_ID, BACK);
    }

    /** Connects the company as this Intuit user; what the exporter says of it. */
    public String connect(long companyId, String email, String realm) {
        return finish(allow(begin(companyId, false), email, realm));
    }

    /** The same, in place of a connection that works. */
    public String replace(long companyId, String email, String realm) {
        return finish(allow(begin(companyId, true), email, realm));
    }

    public String disconnect(long companyId) {
        return String.join(" ", connecting.disconnect(companyId, actor).sentences());
    }

    public String confirm(long companyId) {
        return String.join(" ", connecting.confirmCompanyFile(companyId, actor).sentences());
    }

    URI begin(long companyId, boolean replaces) {
        return connecting.begin(new ConnectRequest(companyId, actor, BACK, replaces), session);
    }

    /** Goes through Intuit's pages to their end. */
    Answer allow(URI pages, String email, String realm) {
        toDecision(pages, email, realm);
        browser.submitAndStay("/decision", Map.of("decision", "authorize"));
        return answer();
    }

    Answer cancel(URI pages, String email, String realm) {
        toDecision(pages, email, realm);
        browser.submitAndStay("/decision", Map.of("decision", "cancel"));
        return answer();
    }

    String finish(Answer answer) {
        return String.join(" ", connecting.finish(answer, session, actor).sentences());
    }

    private void toDecision(URI pages, String email, String realm) {
        browser.open(pages.toString());
        if (!browser.page().body().contains("type=\"password\"")) {
            browser.open(browser.page().body().replaceAll("(?s).*href=\"([^\"]*sign-out[^\"]*)\".*", "$1"));
        }
        browser.submit("/sign-in", Map.of("email", email, "password", IntuitUsers.PASSWORD));
        if (browser.text().contains("Choose the company")) {
            browser.submit("/company", Map.of("realm", realm));
        }
    }

    private Answer answer() {
        Map<String, String> values = UriComponentsBuilder.fromUriString(browser.location()).build().getQueryParams()
                .toSingleValueMap();
        String state = URLDecoder.decode(values.get("state"), StandardCharsets.UTF_8);
        return new Answer(state, values.get("code"), values.get("realmId"), values.get("error"));
    }
}
