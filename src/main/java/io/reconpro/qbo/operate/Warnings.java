package io.reconpro.qbo.operate;

import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Code;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accepts warnings for those who type codes; what they mistype is answered with a sentence. */
@Component
class Warnings {

    private static final List<String> ENTITIES = List.of("Invoice", "Bill", "Customer", "Vendor", "Item", "Settings");

    private final Acceptances acceptances;
    private final Deputy deputy;

    Warnings(Acceptances acceptances, Deputy deputy) {
        this.acceptances = acceptances;
        this.deputy = deputy;
    }

    String accept(long company, String code, String entity, String id) {
        return deputy.may(company, actor -> {
            mustBeKnown(entity);
            acceptances.accept(company, code(code), entity, id, actor);
            return "%s is accepted for %s %s of company %d".formatted(code, entity, id, company).strip();
        });
    }

    String withdraw(long company, String code, String entity, String id) {
        return deputy.may(company, actor -> acceptances.withdraw(company, code(code), entity, id, actor)
                ? "%s is no longer accepted for %s %s of company %d".formatted(code, entity, id, company)
                : "%s was not accepted for %s %s of company %d".formatted(code, entity, id, company));
    }

    private static void mustBeKnown(String entity) {
        if (!ENTITIES.contains(entity)) {
            throw new IllegalArgumentException("\"" + entity + "\" is no kind of record that has warnings: write "
                    + String.join(", ", ENTITIES));
        }
    }

    private static Code code(String name) {
        return Arrays.stream(Code.values()).filter(code -> code.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no code " + name + "; docs/log-codes.md lists them"));
    }
}
