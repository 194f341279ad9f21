package io.reconpro.qbo.demo;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.shop.DemoShop;
import java.util.ArrayList;
import java.util.List;

/** The settings by which the exporter finds the demo's databases and its local QuickBooks, as program arguments. */
final class DemoSettings {

    private DemoSettings() {
    }

    static List<String> of(LocalQuickBooks quickBooks, String shop, String tables) {
        List<String> settings = new ArrayList<>(List.of(
                "--shop.datasource.url=" + shop,
                "--shop.test-shop=true",
                "--spring.datasource.url=" + tables,
                "--quickbooks.api-url=" + quickBooks.baseUrl(),
                "--quickbooks.authorization-url=" + quickBooks.baseUrl() + "/connect/oauth2",
                "--quickbooks.token-url=" + quickBooks.baseUrl() + "/oauth2/v1/tokens/bearer",
                "--quickbooks.revoke-url=" + quickBooks.baseUrl() + "/v2/oauth2/tokens/revoke",
                "--quickbooks.userinfo-url=" + quickBooks.baseUrl() + "/v1/openid_connect/userinfo",
                "--quickbooks.jwks-url=" + quickBooks.baseUrl() + "/op/v1/jwks",
                "--quickbooks.issuer-url=" + quickBooks.baseUrl() + "/op/v1",
                "--history.record-url=" + quickBooks.baseUrl() + "/books/{realm}/{entity}/{id}",
                "--quickbooks.client-id=demo-client",
                "--quickbooks.client-secret=demo-secret",
                "--connection.token-key=ZGVtbyBvbmx5OiAzMiBieXRlcyBmb3IgdGhlIGtleSE=",
                "--exporter.run-as=" + DemoShop.ADMINISTRATOR,
                "--spring.main.log-startup-info=false",
                "--server.port=" + Integer.getInteger("demo.pages-port", 8080),
                "--camel.main.routes-reload-enabled=true"));
        company(settings, 0, 1, Options.FIRST_REALM);
        company(settings, 1, 2, Options.SECOND_REALM);
        return settings;
    }

    private static void company(List<String> settings, int index, int id, String realm) {
        String company = "--companies[" + index + "].";
        settings.add(company + "id=" + id);
        settings.add(company + "realm-id=" + realm);
        settings.add(company + "refresh-token=" + Options.refreshToken(realm));
        settings.add(company + "settings.account=Accounts Receivable (A/R)");
        settings.add(company + "settings.service-account=Reconditioning Income");
        settings.add(company + "settings.class-on-bills=true");
        settings.add(company + "settings.retail-class=Retail");
        settings.add(company + "settings.vendor-account=Subcontracted Work");
        settings.add(company + "settings.export-payments=true");
        settings.add(company + "settings.include-tax-services=true");
        settings.add(company + "settings.tax-item=Sales Tax Collected");
    }
}
