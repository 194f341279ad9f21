package io.reconpro.qbo.quickbooks;

import java.net.URI;

/** Which of Intuit's two worlds is talked to; they differ in the addresses of the API and of the user's profile. */
public enum Environment {

    SANDBOX("https://sandbox-quickbooks.api.intuit.com",
            "https://sandbox-accounts.platform.intuit.com/v1/openid_connect/userinfo"),
    PRODUCTION("https://quickbooks.api.intuit.com",
            "https://accounts.platform.intuit.com/v1/openid_connect/userinfo");

    static final URI AUTHORIZATION = URI.create("https://appcenter.intuit.com/connect/oauth2");
    static final URI TOKEN = URI.create("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer");
    static final URI REVOKE = URI.create("https://developer.api.intuit.com/v2/oauth2/tokens/revoke");
    static final URI JWKS = URI.create("https://oauth.platform.intuit.com/op/v1/jwks");
    static final URI ISSUER = URI.create("https://oauth.platform.intuit.com/op/v1");

    private final URI api;
    private final URI userinfo;

    Environment(String api, String userinfo) {
        this.api = URI.create(api);
        this.userinfo = URI.create(userinfo);
    }

    URI api() {
        return api;
    }

    URI userinfo() {
        return userinfo;
    }
}
