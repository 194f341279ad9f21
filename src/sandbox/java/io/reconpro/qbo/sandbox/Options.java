package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.sandbox.office.OfficeServlet;
import jakarta.servlet.Servlet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * How a local QuickBooks starts.
 *
 * @param port 0 picks a free one
 * @param companies realm to what its books hold at the start
 * @param more      what else is served on its port, by path pattern
 */
public record Options(int port, Map<String, Consumer<Books>> companies, Map<String, Servlet> more) {

    public static final String FIRST_REALM = "9130350000000001";
    public static final String SECOND_REALM = "9130350000000002";

    /** The two seeded companies on a free port. */
    public static Options seeded() {
        return new Options(0, Map.of(FIRST_REALM, Seed.named("Bayside Reconditioning"),
                SECOND_REALM, Seed.named("Golden Gate Auto Recon")), Map.of());
    }

    /** What a company's connection starts with: each has a refresh token of its own. */
    public static String refreshToken(String realm) {
        return switch (realm) {
            case FIRST_REALM -> Tokens.REFRESH_TOKEN;
            case SECOND_REALM -> Tokens.REFRESH_TOKEN + "-2";
            default -> Tokens.REFRESH_TOKEN + "-" + realm;
        };
    }

    public Options onPort(int chosen) {
        return new Options(chosen, companies, more);
    }

    /** A company, seeded as the others and then filled further. */
    public Options withCompany(String realm, Consumer<Books> others) {
        Map<String, Consumer<Books>> all = new TreeMap<>(companies);
        all.put(realm, books -> {
            companies.getOrDefault(realm, Seed.named("Company " + realm)).accept(books);
            others.accept(books);
        });
        return new Options(port, all, more);
    }

    /** The Back Office of a shop beside the books, for trying what happens to documents that are corrected there. */
    public Options withShop(DataSource shop) {
        return new Options(port, companies, Map.of(OfficeServlet.PATH + "/*", new OfficeServlet(shop)));
    }
}
