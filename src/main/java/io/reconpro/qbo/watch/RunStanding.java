package io.reconpro.qbo.watch;

/**
 * How the runs of a company stand.
 *
 * @param open    runs that wait or go on
 * @param waiting documents that the last export or preview of all left waiting, or has not come to yet
 * @param failed  documents with an error in it
 */
public record RunStanding(long companyId, long open, long waiting, long failed) {
}
