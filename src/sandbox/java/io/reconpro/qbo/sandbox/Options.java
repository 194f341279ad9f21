package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How a local QuickBooks starts.
 *
 * @param port 0 picks a free one
 * @param companies realm to what its books hold at the start
 */
public record Options(int port, Map<String, Consumer<Books>> companies) {

    public static final String FIRST_REALM = "9130350000000001";
    public static final String SECOND_REALM = "9130350000000002";

    /** The two seeded companies on a free port. */
    public static Options seeded() {
        return new Options(0, Map.of(FIRST_REALM, Seed.named("Bayside Reconditioning"),
                SECOND_REALM, Seed.named("Golden Gate Auto Recon")));
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
        return new Options(chosen, companies);
    }

    /** A company, seeded as the others and then filled further. */
    public Options withCompany(String realm, Consumer<Books> more) {
        Map<String, Consumer<Books>> all = new TreeMap<>(companies);
        all.put(realm, books -> {
            companies.getOrDefault(realm, Seed.named("Company " + realm)).accept(books);
            more.accept(books);
        });
        return new Options(port, all);
    }
}
