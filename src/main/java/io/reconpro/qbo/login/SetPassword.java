package io.reconpro.qbo.login;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** Where a user is named for it, asks for the user's password and stores it: how the first administrator gets in. */
@Component
class SetPassword implements ApplicationRunner, ExitCodeGenerator {

    private final Accounts accounts;
    private final ShopUsers users;
    private final LoginSettings settings;
    private int exitCode;

    SetPassword(Accounts accounts, ShopUsers users, LoginSettings settings) {
        this.accounts = accounts;
        this.users = users;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.setPassword().isBlank()) {
            setPassword(settings.setPassword());
        }
    }

    private void setPassword(String email) throws IOException {
        try {
            String password = ask(email);
            if (settings.operator() == null) {
                accounts.setPassword(email, password);
            } else {
                accounts.setPassword(email, password, settings.operator());
            }
            System.out.println(email + " can log in with this password"
                    + (accounts.isOperator(email) ? ", as an operator" : ""));
            if (users.employers(email).stream().noneMatch(ShopUsers.Employer::trusts)) {
                System.out.println("ReconPro has no active user " + email
                        + " with the role Administrator: without one, this user may not work for any company");
            }
        } catch (IllegalArgumentException tooWeak) {
            exitCode = 1;
            System.out.println(tooWeak.getMessage() + "; nothing is changed");
        }
    }

    /** From a console nothing is shown while typing; from a pipe it is one line. */
    private static String ask(String email) throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("Password of %s: ", email));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return line == null ? "" : line;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
