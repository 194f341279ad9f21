package io.reconpro.qbo.operate;

import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.web.Administrator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts what an administrator asked for by a button; a second click starts no second run, which would be refused. */
@Component
class Starter {

    private final Commands commands;
    private final Runs runs;

    Starter(Commands commands, Runs runs) {
        this.commands = commands;
        this.runs = runs;
    }

    boolean isBusy(long companyId) {
        return runs.goingOn(companyId).isPresent();
    }

    /**
     * Starts a run, and leads to where it is watched.
     *
     * @param does what the run does, after its number, such as "is started"
     */
    String start(Kind kind, Administrator who, Target target, String does, RedirectAttributes next) {
        next.addFlashAttribute("said", runs.goingOn(who.companyId())
                .map(run -> "Run " + run + " still goes on, so no other one was started. Start it once that has ended.")
                .orElseGet(() -> commands.submit(new Command(kind, who.companyId(), who.email(), StartedBy.MANUAL, target))
                        .say(does + ".")));
        return "redirect:/companies/" + who.companyId() + "/log";
    }
}
