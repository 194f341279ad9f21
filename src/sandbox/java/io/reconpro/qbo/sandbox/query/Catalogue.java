package io.reconpro.qbo.sandbox.query;

import static io.reconpro.qbo.sandbox.query.ValueType.BOOLEAN;
import static io.reconpro.qbo.sandbox.query.ValueType.DATE;
import static io.reconpro.qbo.sandbox.query.ValueType.INSTANT;
import static io.reconpro.qbo.sandbox.query.ValueType.NUMBER;
import static io.reconpro.qbo.sandbox.query.ValueType.REFERENCE;
import static io.reconpro.qbo.sandbox.query.ValueType.TEXT;

import java.util.HashMap;
import java.util.Map;
import org.springframework.util.StringUtils;

/** The properties of one entity a query may filter and sort by, after the filterable flags of Intuit's reference. */
final class Catalogue {

    private static final Map<String, ValueType> EVERY = Map.of("Id", NUMBER,
            "MetaData.CreateTime", INSTANT, "MetaData.LastUpdatedTime", INSTANT);
    private static final Map<String, ValueType> PERSON = Map.of("DisplayName", TEXT, "GivenName", TEXT,
            "FamilyName", TEXT, "CompanyName", TEXT, "PrimaryEmailAddr", TEXT, "Active", BOOLEAN);
    private static final Map<String, ValueType> NAMED = Map.of("Name", TEXT, "Active", BOOLEAN);
    private static final Map<String, ValueType> ACCOUNT = Map.of("Name", TEXT, "FullyQualifiedName", TEXT,
            "AccountType", TEXT, "AccountSubType", TEXT, "Classification", TEXT, "Active", BOOLEAN);
    private static final Map<String, ValueType> SALE = Map.of("DocNumber", TEXT, "TxnDate", DATE, "DueDate", DATE,
            "CustomerRef", REFERENCE, "Balance", NUMBER, "TotalAmt", NUMBER);
    private static final Map<String, ValueType> PURCHASE = Map.of("DocNumber", TEXT, "TxnDate", DATE, "DueDate", DATE,
            "VendorRef", REFERENCE, "Balance", NUMBER, "TotalAmt", NUMBER);

    private static final Map<String, Catalogue> ENTITIES = Map.ofEntries(
            entity("Customer", PERSON), entity("Vendor", PERSON), entity("Employee", PERSON),
            entity("Item", Map.of("Name", TEXT, "Sku", TEXT, "Type", TEXT, "Active", BOOLEAN)),
            entity("Invoice", SALE), entity("Bill", PURCHASE),
            entity("CreditMemo", Map.of("DocNumber", TEXT, "TxnDate", DATE, "CustomerRef", REFERENCE, "Balance", NUMBER,
                    "TotalAmt", NUMBER)),
            entity("Payment", Map.of("TxnDate", DATE, "CustomerRef", REFERENCE, "TotalAmt", NUMBER)),
            entity("Deposit", Map.of("TxnDate", DATE, "TotalAmt", NUMBER)),
            entity("BillPayment", Map.of("DocNumber", TEXT, "TxnDate", DATE, "VendorRef", REFERENCE, "TotalAmt",
                    NUMBER)),
            entity("Class", Map.of("FullyQualifiedName", TEXT, "Active", BOOLEAN)),
            entity("Account", ACCOUNT), entity("Term", NAMED), entity("PaymentMethod", NAMED),
            entity("TaxCode", NAMED), entity("TaxRate", NAMED),
            entity("Preferences", Map.of()), entity("CompanyInfo", Map.of()));

    private final String entity;
    private final Map<String, ValueType> types;

    private Catalogue(String entity, Map<String, ValueType> types) {
        this.entity = entity;
        this.types = types;
    }

    /** @param entity as QuickBooks spells it; case matters but for the first letter: node-quickbooks sends it small */
    static Catalogue of(String entity) {
        Catalogue catalogue = ENTITIES.get(StringUtils.capitalize(entity));
        if (catalogue == null) {
            throw Refusal.invalid("invalid context declaration: " + entity);
        }
        return catalogue;
    }

    String entity() {
        return entity;
    }

    ValueType type(String property) {
        ValueType type = types.get(property);
        if (type == null) {
            throw Refusal.invalid("property '" + property + "' of " + entity + " is not queryable");
        }
        return type;
    }

    boolean hidesInactive() {
        return types.containsKey("Active");
    }

    private static Map.Entry<String, Catalogue> entity(String name, Map<String, ValueType> own) {
        Map<String, ValueType> types = new HashMap<>(EVERY);
        types.putAll(own);
        return Map.entry(name, new Catalogue(name, types));
    }
}
