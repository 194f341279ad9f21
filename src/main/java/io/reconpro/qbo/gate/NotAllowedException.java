package io.reconpro.qbo.gate;

import java.util.List;
import java.util.stream.Collectors;

import io.reconpro.qbo.log.Finding;

/** Someone may not do what they asked for; the findings say why and what to do about it. */
public class NotAllowedException extends RuntimeException {

    private final transient List<Finding> findings;
    private final boolean stranger;

    NotAllowedException(List<Finding> findings, boolean stranger) {
        super(findings.stream().map(finding -> finding.code() + " " + finding.message()).collect(Collectors.joining(" ")));
        this.findings = List.copyOf(findings);
        this.stranger = stranger;
    }

    /** Whether the company has no such user at all, so that not even its name is the user's business. */
    public boolean isStranger() {
        return stranger;
    }

    public List<Finding> findings() {
        return findings;
    }
}
