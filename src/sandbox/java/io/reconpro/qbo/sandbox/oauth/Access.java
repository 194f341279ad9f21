package io.reconpro.qbo.sandbox.oauth;

import java.util.Set;

/**
 * Who allowed which app what.
 *
 * @param sub   who allowed it; {@code null} for a company that is connected from the start
 * @param realm the company; {@code null} when only the person's identity was shared
 */
record Access(String clientId, String sub, String realm, Set<String> scopes) {

    static final String ACCOUNTING = "com.intuit.quickbooks.accounting";
    static final String OPENID = "openid";

    Access {
        scopes = Set.copyOf(scopes);
    }

    /** What a company has from the start. */
    static Access seeded(String realm) {
        return new Access(Tokens.CLIENT_ID, null, realm, Set.of(ACCOUNTING));
    }

    /** An app has one grant of a company, and one of each person who signed in. */
    String key() {
        return key(clientId, realm == null ? "person " + sub : realm);
    }

    static String key(String clientId, String of) {
        return clientId + " " + of;
    }
}
