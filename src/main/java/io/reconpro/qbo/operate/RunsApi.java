package io.reconpro.qbo.operate;

import io.reconpro.qbo.history.RunViews;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Api;
import io.reconpro.qbo.web.EvenLapsed;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Runs by REST: what the page QuickBooks Online Log starts, shows and stops, for other programs. */
@Api
@RequestMapping("/api/companies/{company}/runs")
class RunsApi {

    private final Commands commands;
    private final RunViews runs;
    private final Progress progress;

    RunsApi(Commands commands, RunViews runs, Progress progress) {
        this.commands = commands;
        this.runs = runs;
        this.progress = progress;
    }

    @PostMapping
    ResponseEntity<RunAnswer> start(Administrator who, @RequestBody RunRequest request) {
        long run = commands.submit(new Command(request.kind(), who.companyId(), who.email(), StartedBy.REST)).runId();
        return ResponseEntity.accepted()
                .location(URI.create("/api/companies/" + who.companyId() + "/runs/" + run)).body(find(who, run));
    }

    @GetMapping("/{id}")
    RunAnswer show(Administrator who, @PathVariable long id) {
        return find(who, id);
    }

    /** Ends the run after the call in hand, as on the page. */
    @PostMapping("/{id}/stop")
    ResponseEntity<RunAnswer> stop(@EvenLapsed Administrator who, @PathVariable long id) {
        find(who, id);
        if (!progress.askToStop(who.companyId(), id, who.email())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Run " + id + " has ended already.");
        }
        return ResponseEntity.accepted().body(find(who, id));
    }

    private RunAnswer find(Administrator who, long id) {
        return runs.find(who.companyId(), id).map(run -> RunAnswer.of(who.companyId(), run))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "Company " + who.companyId() + " has no run " + id + "."));
    }
}
