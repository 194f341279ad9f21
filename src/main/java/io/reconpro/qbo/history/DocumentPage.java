package io.reconpro.qbo.history;

import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The story of one document: what every run said of it, and where QuickBooks has it. */
@Page
@RequestMapping("/companies/{company}/documents/{entity}/{id}")
class DocumentPage {

    private static final int LINES = 500;

    private final LogEntries log;
    private final Links ties;
    private final RecordLinks links;

    DocumentPage(LogEntries log, Links ties, RecordLinks links) {
        this.log = log;
        this.ties = ties;
        this.links = links;
    }

    @GetMapping
    String show(Administrator who, @PathVariable String entity, @PathVariable String id, Model model) {
        List<LogEntry> lines = log.ofDocument(who.company(), entity, id, LINES);
        if (lines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("document", lines.stream().filter(LogEntry::document).findFirst().orElse(lines.get(0)));
        model.addAttribute("warnings", lines.stream()
                .filter(line -> line.runId() == lines.get(0).runId() && line.isWarning() && !line.document()).toList());
        model.addAttribute("lines", new Slice<>(lines, null));
        model.addAttribute("inQuickBooks", ties.copy(who.companyId(), new WriteKey(entity, id))
                .map(copy -> links.of(copy.realmId(), entity, copy.qboId())).orElse(null));
        model.addAttribute("links", links);
        return "document";
    }
}
