package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.util.List;

/** A bill as it is sent; without a payable account QuickBooks takes its own. Classes stand on its lines only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksBill(String docNumber,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate txnDate,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate dueDate,
        Ref vendorRef, @JsonProperty("APAccountRef") Ref payableAccountRef, Ref currencyRef, String privateNote,
        List<QuickBooksExpenseLine> line) {
}
