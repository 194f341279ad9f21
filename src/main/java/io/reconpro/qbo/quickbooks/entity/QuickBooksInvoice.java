package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.util.List;

/** An invoice as it is sent. It names no receivable account, for QuickBooks takes none there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksInvoice(String docNumber,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate txnDate,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate dueDate,
        Ref customerRef, Ref currencyRef, Ref classRef, PhysicalAddress billAddr, PhysicalAddress shipAddr,
        EmailAddress billEmail, Memo customerMemo, String privateNote, TxnTaxDetail txnTaxDetail,
        List<QuickBooksLine> line) {
}
