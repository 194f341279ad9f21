package io.reconpro.qbo.operate;

import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.gate.Guard;
import io.reconpro.qbo.gate.NotAllowedException;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.ExporterSettings;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accepts warnings for those who type codes, in the name of the configured administrator; what they mistype, and what this
 * user may not do, is answered with a sentence.
 */
@Component
class Warnings {

    private final Acceptances acceptances;
    private final ExporterSettings settings;
    private final Guard guard;

    Warnings(Acceptances acceptances, ExporterSettings settings, Guard guard) {
        this.acceptances = acceptances;
        this.guard = guard;
        this.settings = settings;
    }

    String accept(long company, String code, String entity, String id) {
        Optional<Code> known = code(code);
        if (known.isEmpty()) {
            return unknown(code);
        }
        try {
            guard.mustBeAllowed(company, settings.runAs());
            acceptances.accept(company, known.get(), entity, id, settings.runAs());
            return "%s is accepted for %s %s of company %d".formatted(code, entity, id, company).strip();
        } catch (IllegalArgumentException | NotAllowedException refused) {
            return refused.getMessage();
        }
    }

    String withdraw(long company, String code, String entity, String id) {
        try {
            guard.mustBeAllowed(company, settings.runAs());
        } catch (NotAllowedException refused) {
            return refused.getMessage();
        }
        return code(code).map(known -> acceptances.withdraw(company, known, entity, id)
                ? "%s is no longer accepted for %s %s of company %d".formatted(code, entity, id, company)
                : "%s was not accepted for %s %s of company %d".formatted(code, entity, id, company))
                .orElseGet(() -> unknown(code));
    }

    private static String unknown(String code) {
        return "There is no code " + code + "; docs/log-codes.md lists them";
    }

    private static Optional<Code> code(String name) {
        return Arrays.stream(Code.values()).filter(code -> code.name().equalsIgnoreCase(name)).findFirst();
    }
}
