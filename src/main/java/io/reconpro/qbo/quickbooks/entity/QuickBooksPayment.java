package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A payment as it is sent, to be created, or with id, token and sparse to be changed; what is null stays as it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksPayment(String id, String syncToken, @JsonProperty("sparse") Boolean sparse,
        Ref customerRef, Ref currencyRef, @JsonProperty("ARAccountRef") Ref receivable,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate txnDate, BigDecimal totalAmt, Ref paymentMethodRef,
        String paymentRefNum, Ref depositToAccountRef, String privateNote, List<Line> line) {

    /** What of a payment is set against one other transaction. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    public record Line(BigDecimal amount, List<Link> linkedTxn) {

        public static Line of(BigDecimal amount, String type, String id) {
            return new Line(amount, List.of(new Link(id, type)));
        }
    }

    /** Names another transaction. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    public record Link(String txnId, String txnType) {
    }
}
