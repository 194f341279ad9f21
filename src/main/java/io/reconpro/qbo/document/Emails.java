package io.reconpro.qbo.document;

import java.util.regex.Pattern;

/** Tells which e-mail addresses QuickBooks takes; it refuses the whole record for one that it does not. */
public final class Emails {

    private static final int LIMIT = 100;
    private static final Pattern FORM = Pattern.compile(
            "[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    private Emails() {
    }

    public static boolean isValid(String email) {
        return email != null && email.length() <= LIMIT && FORM.matcher(email).matches();
    }
}
