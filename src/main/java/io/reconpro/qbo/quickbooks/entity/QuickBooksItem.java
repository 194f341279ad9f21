package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An item to be created; invoice lines credit its income account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksItem(String name, String type, String description, Boolean taxable, Ref incomeAccountRef) {

    public static QuickBooksItem service(String name, String description, boolean taxable, String incomeAccountId) {
        return new QuickBooksItem(name, "Service", description, taxable, Ref.of(incomeAccountId));
    }
}
