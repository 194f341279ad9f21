package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;

/** What a line sells. Quantity times unit price, rounded to the cent, must be the line's amount (fault 6070). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record SalesItemLineDetail(Ref itemRef, BigDecimal qty, BigDecimal unitPrice, Ref classRef, Ref taxCodeRef) {
}
