package io.reconpro.qbo.demo;

import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.sandbox.shop.DemoShop;
import java.security.SecureRandom;
import java.util.Base64;

/** Gives the demo's administrator, who is its operator, too, a password that no other demo has. */
final class DemoPassword {

    private DemoPassword() {
    }

    static String of(Accounts accounts) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        accounts.setPassword(DemoShop.ADMINISTRATOR, password, true);
        return password;
    }
}
