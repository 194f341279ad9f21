package io.reconpro.qbo.operate;

/**
 * What became of a command.
 *
 * @param runId the run that it was written down as
 * @param taken whether it is in the queue; one that found no room there is taken up later by itself
 */
record Receipt(long runId, boolean taken) {

    /**
     * Tells of the run in a sentence.
     *
     * @param so how it goes on when all is well, such as "is started."
     */
    String say(String so) {
        return "Run " + runId + (taken ? " " + so
                : " waits: too many runs wait before it. It starts by itself once there is room.");
    }
}
