package io.reconpro.qbo.sandbox.recorded;

/** Field names and types of what QuickBooks answers. */
final class Descriptions {

    private static final String REFERENCE = """
            {"value": "string", "name": "string"}""";
    private static final String STAMPS = """
            "domain": "string", "sparse": "boolean", "Id": "string", "SyncToken": "string",
            "MetaData": {"CreateTime": "string", "LastUpdatedTime": "string"}""";
    private static final String ADDRESS = """
            {"Id": "string", "Line1": "string", "City": "string", "CountrySubDivisionCode": "string",
             "PostalCode": "string", "Lat": "string", "Long": "string"}""";

    private static final String CUSTOMER = """
            "Taxable": "boolean", "Job": "boolean", "BillWithParent": "boolean", "Balance": "number",
            "BalanceWithJobs": "number", "CurrencyRef": %s, "PreferredDeliveryMethod": "string", %s,
            "FullyQualifiedName": "string", "DisplayName": "string", "PrintOnCheckName": "string",
            "Active": "boolean\"""".formatted(REFERENCE, STAMPS);
    private static final String TAX_CODE = """
            "DefaultTaxCodeRef": {"value": "string"}""";

    static final String NEW_CUSTOMER = "{" + CUSTOMER + "," + TAX_CODE + "}";
    static final String CUSTOMER_WITH_PHONE = "{" + CUSTOMER + "," + TAX_CODE + """
            , "PrimaryPhone": {"FreeFormNumber": "string"}}""";
    static final String FULL_CUSTOMER = "{" + CUSTOMER + "," + TAX_CODE + """
            , "BillAddr": %1$s, "ShipAddr": %1$s, "GivenName": "string", "FamilyName": "string",
            "CompanyName": "string", "PrimaryPhone": {"FreeFormNumber": "string"},
            "PrimaryEmailAddr": {"Address": "string"}}""".formatted(ADDRESS);

    private static final String VENDOR = """
            "Balance": "number", "Vendor1099": "boolean", "CurrencyRef": %s, %s, "DisplayName": "string",
            "PrintOnCheckName": "string", "Active": "boolean\"""".formatted(REFERENCE, STAMPS);

    static final String NEW_VENDOR = "{" + VENDOR + "}";
    static final String FULL_VENDOR = "{" + VENDOR + """
            , "BillAddr": %s, "TaxIdentifier": "string", "AcctNum": "string", "TermRef": {"value": "string"},
            "GivenName": "string", "FamilyName": "string", "CompanyName": "string",
            "PrimaryPhone": {"FreeFormNumber": "string"}, "Mobile": {"FreeFormNumber": "string"},
            "Fax": {"FreeFormNumber": "string"}, "PrimaryEmailAddr": {"Address": "string"},
            "WebAddr": {"URI": "string"}}""".formatted(ADDRESS);

    static final String ACCOUNT = """
            {"Name": "string", "SubAccount": "boolean", "FullyQualifiedName": "string", "Active": "boolean",
             "Classification": "string", "AccountType": "string", "AccountSubType": "string",
             "CurrentBalance": "number", "CurrentBalanceWithSubAccounts": "number", "CurrencyRef": %s, %s}"""
            .formatted(REFERENCE, STAMPS);

    private static final String SALE = """
            "AllowIPNPayment": "boolean", "AllowOnlinePayment": "boolean", "AllowOnlineCreditCardPayment": "boolean",
            "AllowOnlineACHPayment": "boolean", %2$s,
            "CustomField": [{"DefinitionId": "string", "Name": "string", "Type": "string"}], "DocNumber": "string",
            "TxnDate": "string", "CurrencyRef": %1$s, "LinkedTxn": [],
            "Line": [{"Id": "string", "LineNum": "number", "Amount": "number", "DetailType": "string",
                      "SalesItemLineDetail": {"ItemRef": %1$s, "TaxCodeRef": {"value": "string"}}},
                     {"Amount": "number", "DetailType": "string", "SubTotalLineDetail": {}}],
            "TxnTaxDetail": {"TotalTax": "number"}, "CustomerRef": %1$s, "BillAddr": %3$s, "ShipAddr": %3$s,
            "DueDate": "string", "TotalAmt": "number", "ApplyTaxAfterDiscount": "boolean", "PrintStatus": "string",
            "EmailStatus": "string", "Balance": "number\"""".formatted(REFERENCE, STAMPS, ADDRESS);

    static final String INVOICE = "{" + SALE + "}";
    static final String VOIDED_INVOICE = "{" + SALE + ", \"PrivateNote\": \"string\"}";
    static final String DELETED = """
            {"domain": "string", "status": "string", "Id": "string"}""";

    static final String ERROR = """
            {"Message": "string", "Detail": "string", "code": "string"}""";
    static final String ERROR_WITH_ELEMENT = """
            {"Message": "string", "Detail": "string", "code": "string", "element": "string"}""";
    static final String GATEWAY_FAULT = """
            {"warnings": "null", "intuitObject": "null",
             "fault": {"error": [{"message": "string", "detail": "string", "code": "string", "element": "null"}],
                       "type": "string"},
             "report": "null", "queryResponse": "null", "batchItemResponse": [], "attachableResponse": [],
             "syncErrorResponse": "null", "requestId": "null", "time": "number", "status": "null",
             "cdcresponse": []}""";

    private Descriptions() {
    }

    static String enveloped(String entity, String record) {
        return "{\"" + entity + "\": " + record + ", \"time\": \"string\"}";
    }

    static String fault(String error) {
        return "{\"Fault\": {\"Error\": [" + error + "], \"type\": \"string\"}, \"time\": \"string\"}";
    }

    static String page(String entity, String record) {
        return "{\"" + entity + "\": [" + record + "], \"startPosition\": \"number\", \"maxResults\": \"number\"}";
    }

    static String queried(String response) {
        return "{\"QueryResponse\": " + response + ", \"time\": \"string\"}";
    }
}
