package io.reconpro.qbo.login;

import java.util.List;
import java.util.Map;

import io.reconpro.qbo.shop.Row;
import io.reconpro.qbo.shop.SelectContract;
import io.reconpro.qbo.shop.ShopStatements;
import org.springframework.stereotype.Component;

/** What the shop says of a user, asked anew each time. */
@Component
public class ShopUsers {

    private final ShopStatements shop;

    ShopUsers(ShopStatements shop) {
        this.shop = shop;
    }

    /** A company that has the user. */
    public record Employer(long companyId, String companyName, boolean active, boolean administrator) {

        private static Employer of(Row row) {
            return new Employer(row.requiredId("company_id"), row.text("company_name"), row.flag("user_active"),
                    row.flag("user_administrator"));
        }

        /** Whether the user may export for the company. */
        public boolean trusts() {
            return active && administrator;
        }
    }

    /** Everybody for whom the user works, by company. */
    public List<Employer> employers(String email) {
        return shop.select(SelectContract.USER, Map.of("email", email)).stream()
                .map(row -> Employer.of(new Row(SelectContract.USER, row)))
                .sorted((one, other) -> Long.compare(one.companyId(), other.companyId())).toList();
    }
}
