package io.reconpro.qbo.gate;

import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a run may begin, by what QuickBooks answered.
 *
 * @param reference null when the run is refused
 * @param findings refusals and warnings about the configuration
 */
public record GateResult(Reference reference, List<Finding> findings) {

    public GateResult {
        findings = List.copyOf(findings);
        reference = isRefused(findings) ? null : reference;
    }

    public boolean refused() {
        return isRefused(findings);
    }

    /** The same with the warnings marked that somebody accepted. */
    GateResult respecting(Accepted accepted) {
        return new GateResult(reference, findings.stream().map(accepted::look).toList());
    }

    /** With warnings as errors, a warning about the configuration refuses the run. */
    GateResult treatingWarningsAsErrors() {
        String codes = findings.stream().filter(Finding::isOpenWarning).map(Finding::code)
                .filter(Code::blocksRunAsWarning).map(Code::name).collect(Collectors.joining(", "));
        if (codes.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.add(Finding.of(Code.R17, Map.of("codes", codes)));
        return new GateResult(null, all);
    }

    private static boolean isRefused(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSAL);
    }
}
