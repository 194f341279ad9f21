package io.reconpro.qbo.operate;

import io.reconpro.qbo.gate.Guard;
import io.reconpro.qbo.gate.NotAllowedException;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.InGeneral;
import io.reconpro.qbo.run.ExporterSettings;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The configured administrator, in whose name everything is done that nobody at a page asked for. Whether this user may do
 * it is asked anew each time; a refusal, like anything mistyped, is answered with a sentence.
 */
@Component
class Deputy {

    private final Guard guard;
    private final ExporterSettings settings;
    private final InGeneral inGeneral;

    Deputy(Guard guard, ExporterSettings settings, InGeneral inGeneral) {
        this.guard = guard;
        this.inGeneral = inGeneral;
        this.settings = settings;
    }

    /** @param deed gets the user's e-mail, and answers in a sentence */
    String may(long company, UnaryOperator<String> deed) {
        return tell(() -> guard.mustBeAllowed(company, settings.runAs()), deed);
    }

    /** For what has to be possible even when the subscription has ended. */
    String mayEvenLapsed(long company, UnaryOperator<String> deed) {
        return tell(() -> guard.mustBeAdministrator(company, settings.runAs()), deed);
    }

    private String tell(Runnable check, UnaryOperator<String> deed) {
        try {
            check.run();
            return deed.apply(settings.runAs());
        } catch (NotAllowedException refused) {
            return refused.findings().stream().map(Finding::code).map(inGeneral::of).collect(Collectors.joining(" "));
        } catch (IllegalArgumentException mistyped) {
            return mistyped.getMessage();
        }
    }
}
