package io.reconpro.qbo.run;

import java.util.List;
import java.util.stream.Collectors;

import io.reconpro.qbo.log.Finding;

/** The gate does not let a run start; it names everything that stands in the way at once. */
public class RefusedException extends RuntimeException {

    private final transient List<Finding> findings;

    public RefusedException(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.code() + " " + finding.message())
                .collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
