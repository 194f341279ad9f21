package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;

/** One line of a bill, booked on an account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksExpenseLine(int lineNum, String description, BigDecimal amount, String detailType,
        AccountBasedExpenseLineDetail accountBasedExpenseLineDetail) {

    public static QuickBooksExpenseLine of(int lineNum, String description, BigDecimal amount, String accountId,
            String classId) {
        return new QuickBooksExpenseLine(lineNum, description, amount, "AccountBasedExpenseLineDetail",
                new AccountBasedExpenseLineDetail(Ref.of(accountId), Ref.of(classId)));
    }
}
