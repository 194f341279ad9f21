package io.reconpro.qbo.quickbooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What QuickBooks says went wrong, whatever shape it was said in.
 *
 * @param status HTTP status of the answer
 * @param type   such as {@code ValidationFault}; empty when QuickBooks sent none
 */
public record Fault(int status, String type, List<FaultError> errors) {

    public Fault {
        errors = List.copyOf(errors);
    }

    /** Whether one of the errors has one of these codes. */
    public boolean has(Set<String> codes) {
        return errors.stream().anyMatch(error -> codes.contains(error.code()));
    }

    public boolean has(String code) {
        return has(Set.of(code));
    }

    /** QuickBooks' own words, with the codes. */
    public String text() {
        return errors.stream()
                .map(error -> (error.code() + " " + error.message() + ": " + error.detail()).strip())
                .collect(Collectors.joining("; "));
    }
}
