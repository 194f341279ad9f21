package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;

/** One line of an invoice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksLine(int lineNum, String description, BigDecimal amount, String detailType,
        SalesItemLineDetail salesItemLineDetail) {

    public static QuickBooksLine sale(int lineNum, String description, BigDecimal amount, SalesItemLineDetail detail) {
        return new QuickBooksLine(lineNum, description, amount, "SalesItemLineDetail", detail);
    }
}
