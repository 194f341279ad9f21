package io.reconpro.qbo.sandbox.books;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entities the local QuickBooks knows. */
public final class EntityTypes {

    private static final List<String> NAMES = List.of("Customer", "Vendor", "Employee", "Item", "Invoice",
            "CreditMemo", "Payment", "Deposit", "Bill", "BillPayment", "Class", "Account", "Term", "PaymentMethod", "TaxCode", "TaxRate", "Preferences",
            "CompanyInfo");
    private static final Map<String, String> BY_SEGMENT = NAMES.stream()
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private EntityTypes() {
    }

    public static List<String> names() {
        return NAMES;
    }

    /** The entity under a (lower-case) path segment; {@code null} when there is none. */
    public static String ofSegment(String segment) {
        return BY_SEGMENT.get(segment);
    }
}
