package io.reconpro.qbo.connection;

/**
 * What a person allowed at Intuit just now.
 *
 * @param connectedBy the ReconPro user who asked for it, null when nobody did in person
 * @param intuitEmail the Intuit user who allowed it, null when unknown
 */
public record NewConnection(long companyId, String realmId, GrantedTokens tokens, String connectedBy,
        String intuitEmail) {
}
