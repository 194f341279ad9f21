package io.reconpro.qbo.connect;

/**
 * What Intuit sent back with a person who allowed the connection.
 *
 * @param code     to be exchanged for tokens, once and soon
 * @param realmId  the QuickBooks company that the person chose
 * @param replaces whether the person wanted a connection that works to be replaced
 */
record Authorized(String code, String realmId, String redirectUri, boolean replaces) {

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "Authorized[realmId=" + realmId + "]";
    }
}
