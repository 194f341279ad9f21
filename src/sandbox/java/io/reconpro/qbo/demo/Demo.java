package io.reconpro.qbo.demo;

import io.reconpro.qbo.Application;
import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.sandbox.office.OfficeServlet;
import io.reconpro.qbo.sandbox.shop.DemoBooks;
import io.reconpro.qbo.sandbox.shop.DemoShop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What {@code spring-boot:test-run} starts: a local QuickBooks, a demo shop and the exporter between them. It exports
 * the first company, says where to look, and stays up. Everything is in memory and gone afterwards.
 */
public final class Demo {

    private static final String SHOP = "jdbc:h2:mem:demo-shop;DB_CLOSE_DELAY=-1";
    private static final String TABLES = "jdbc:h2:mem:demo-exporter;DB_CLOSE_DELAY=-1";

    private Demo() {
    }

    public static void main(String[] args) throws IOException {
        LocalQuickBooks.quietLogging();
        DataSource shop = new DriverManagerDataSource(SHOP, "sa", "");
        LocalQuickBooks quickBooks = LocalQuickBooks.start(
                Options.seeded().onPort(Integer.getInteger("demo.port", 8090)).withShop(shop));
        List.of(Options.FIRST_REALM, Options.SECOND_REALM).forEach(realm -> taxComesFromReconPro(quickBooks.books(realm)));
        int wrong = fillShop(shop, quickBooks.books(Options.FIRST_REALM));
        SpringApplication application = new SpringApplication(Application.class);
        ConfigurableApplicationContext context =
                application.run(DemoSettings.of(quickBooks, SHOP, TABLES).toArray(String[]::new));
        allowReturn(quickBooks, context.getEnvironment().getProperty("local.server.port"));
        Exporter exporter = context.getBean(Exporter.class);
        String password = DemoPassword.of(context.getBean(Accounts.class));

        say("Exporting company 1, Bayside Reconditioning; %d of its documents are wrong on purpose", wrong);
        say("%s", exporter.export(DemoShop.FIRST_COMPANY));
        say("The pages of the exporter:    http://127.0.0.1:%s", context.getEnvironment().getProperty("local.server.port"));
        say("  log in as                   %s", DemoShop.ADMINISTRATOR);
        say("  with the password           %s", password);
        say("The books of both companies:  %s", quickBooks.baseUrl());
        say("The demo shop's Back Office:  %s%s", quickBooks.baseUrl(), OfficeServlet.PATH);
        say("The log of every document:    %s", DemoLog.write(TABLES));
        say("Disconnect and connect again on the page QuickBooks Exporter; the Intuit there is a local one, too.");
        say("Company 2, Golden Gate Auto Recon, waits. Type 2 and Enter to export it,");
        say("or call startExport(2) of the MBean io.reconpro.qbo:type=Exporter (jconsole %d).",
                ProcessHandle.current().pid());
        say("Ctrl-C ends the demo.");
        exportOnDemand(exporter);
    }

    /** QuickBooks does not compute sales tax for the demo's companies, so the shop's tax lines are exported. */
    private static void taxComesFromReconPro(Books books) {
        books.prefer("TaxPrefs", "UsingSalesTax", false);
        books.prefer("TaxPrefs", "PartnerTaxEnabled", false);
    }

    /** Registers the addresses to which Intuit sends people back, as one does at Intuit's developer site. */
    private static void allowReturn(LocalQuickBooks quickBooks, String port) {
        for (String host : List.of("127.0.0.1", "localhost")) {
            for (String path : List.of("/quickbooks/callback", "/login/oauth2/code/intuit")) {
                quickBooks.apps().allowRedirect(Tokens.CLIENT_ID, "http://" + host + ":" + port + path);
            }
        }
    }

    /** Fills the shop and does in QuickBooks what people did there before; tells how many documents are wrong. */
    private static int fillShop(DataSource shop, Books books) {
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        DemoBooks.prepare(books, today);
        DemoShop made = DemoShop.create(shop,
                DemoShop.Options.standard().today(today).classes(DemoBooks.classes(books)));
        return made.wrongOnPurpose().size() + made.wrongBills().size();
    }

    private static void exportOnDemand(Exporter exporter) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.strip().matches("[12]")) {
                say("%s", exporter.export(Long.parseLong(line.strip())));
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
