package io.reconpro.qbo.acceptance;

import java.time.Instant;

/**
 * An acceptance that was taken back, so that the warning blocks again.
 *
 * @param by who took it back
 */
public record Withdrawal(Acceptance acceptance, String by, Instant at) {
}
