package io.reconpro.qbo.sandbox.traffic;

/**
 * The most of one company's requests that any sliding window held, turned away or not.
 *
 * @param throttled requests turned away in all
 */
public record Peaks(int perSecond, int perMinute, int batchesPerMinute, int throttled) {
}
