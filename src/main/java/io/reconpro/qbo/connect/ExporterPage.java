package io.reconpro.qbo.connect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import io.reconpro.qbo.connection.CompanyFiles;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.signin.IntuitAccounts;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.EvenLapsed;
import io.reconpro.qbo.web.Page;
import io.reconpro.qbo.web.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** "QuickBooks Exporter": signing in with Intuit, and connecting the company to QuickBooks. */
@Page
@RequestMapping("/companies/{company}/exporter")
class ExporterPage {

    private static final String NO_APP = "The exporter is not registered with Intuit yet. Whoever runs it has to set "
            + "quickbooks.client-id and QUICKBOOKS_CLIENT_SECRET to those of its Intuit app.";

    private final Connecting connecting;
    private final Connections connections;
    private final CompanyFiles companyFiles;
    private final IntuitAccounts accounts;
    private final ConnectionSettings settings;
    private final BrowserSession browser;

    ExporterPage(Connecting connecting, Connections connections, CompanyFiles companyFiles,
            IntuitAccounts accounts, ConnectionSettings settings, BrowserSession browser) {
        this.connecting = connecting;
        this.connections = connections;
        this.companyFiles = companyFiles;
        this.accounts = accounts;
        this.settings = settings;
        this.browser = browser;
    }

    @GetMapping
    String show(Administrator who, Model model) {
        Optional<Connection> connection = connections.find(who.companyId());
        model.addAttribute("connection", ConnectionView.of(connection, who.company().zone()));
        accounts.emailOf(who.email()).ifPresent(email -> model.addAttribute("intuitUser", email));
        connection.filter(Connection::connected).map(companyFiles::replacedBy)
                .filter(earlier -> !earlier.isEmpty()).ifPresent(earlier -> model.addAttribute("earlier",
                        String.join(", ", new TreeSet<>(earlier))));
        return "exporter";
    }

    /** A connection that works is replaced only by somebody who was told whose it is. */
    @PostMapping("/connect")
    String connect(Administrator who, @RequestParam(defaultValue = "false") boolean replace, HttpSession session,
            HttpServletRequest request, RedirectAttributes next) {
        Optional<Finding> holder = replace ? Optional.empty()
                : connecting.holder(who.companyId(), who.company().name());
        if (holder.isPresent()) {
            next.addFlashAttribute("holder", holder.get());
            return toPage(who.companyId());
        }
        if (!connecting.hasApp()) {
            next.addFlashAttribute("problem", NO_APP);
            return toPage(who.companyId());
        }
        URI intuit = connecting.begin(new ConnectRequest(who.companyId(), who.email(), returnAddress(), replace),
                browser.secret(session));
        return "redirect:" + intuit;
    }

    @GetMapping("/disconnect")
    String askBeforeDisconnecting(Administrator who, Model model) {
        String here = "/companies/" + who.companyId() + "/exporter";
        return new Question("Disconnect from QuickBooks?", List.of(
                "Intuit ends the connection, and the exporter forgets it: nothing is exported until somebody connects the "
                        + "company again. An export that goes on stops at its next call.",
                "Settings, log, and what ties documents to QuickBooks are kept."),
                here + "/disconnect", Map.of(), "Disconnect from QuickBooks", here, "Stay connected").ask(model);
    }

    @PostMapping("/disconnect")
    String disconnect(@EvenLapsed Administrator who, RedirectAttributes next) {
        return tell(connecting.disconnect(who.companyId(), who.email()), next);
    }

    @PostMapping("/confirm-company")
    String confirm(Administrator who, RedirectAttributes next) {
        return tell(connecting.confirmCompanyFile(who.companyId(), who.email()), next);
    }

    static String tell(Connecting.Result result, RedirectAttributes next) {
        next.addFlashAttribute(result.done() ? "said" : "problem", String.join(" ", result.sentences()));
        return toPage(result.companyId());
    }

    private String returnAddress() {
        String base = settings.publicUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : settings.publicUrl();
        return base + ReturnPage.PATH;
    }

    private static String toPage(long companyId) {
        return "redirect:/companies/" + companyId + "/exporter";
    }
}
