package io.reconpro.qbo.connect;

/**
 * What Intuit sent a person back with.
 *
 * @param error null when the person allowed the connection
 */
record Answer(String state, String code, String realmId, String error) {

    private static final String REALM = "\\d{1,32}";

    Answer {
        state = state == null ? "" : state;
    }

    boolean namesCompany() {
        return realmId != null && realmId.matches(REALM);
    }

    /** Codes stay out of logs. */
    @Override
    public String toString() {
        return "Answer[realmId=" + realmId + ", error=" + error + "]";
    }
}
