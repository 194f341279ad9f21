package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.testkit.Expectations;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** QuickBooks comes to hold the payments of exported invoices as the shop has them (S-14). */
@OnFirms
class PaymentsTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Test
    void createsThePaymentsOfANewInvoice(Firms firms) {
        Firm firm = paying(firms);
        ShopInvoice invoice = invoice(firm, "1001", check("100.00", "1042"), card("20.00"));

        firm.export().isQuiet().about("1001", Action.CREATED).aboutPayment("1001", "100.00", Action.CREATED)
                .aboutPayment("1001", "20.00", Action.CREATED);

        ObjectNode held = firm.invoices("1001").get(0);
        assertThat(held.get("Balance").decimalValue()).isZero();
        assertThat(payments(firm)).hasSize(2).allSatisfy(payment -> {
            assertThat(payment.at("/CustomerRef/value")).isEqualTo(held.at("/CustomerRef/value"));
            assertThat(payment.at("/ARAccountRef/value").asText())
                    .isEqualTo(firm.idOf("Account", "Accounts Receivable (A/R)"));
        });
        assertThat(payments(firm).get(0).path("PaymentRefNum").asText()).isEqualTo("1042");
        assertThat(payments(firm).get(0).path("PrivateNote").asText()).startsWith("ReconPro payment for invoice 1001, ref ");
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    private static Firm paying(Firms firms, String... settings) {
        Firm firm = firms.firm(settings);
        firm.sets("export-payments", "true");
        return firm.expecting(Expectations::withPayments);
    }

    private static ShopInvoice invoice(Firm firm, String number, ShopPayment... payments) {
        ShopInvoice invoice = firm.shop().invoice(number).of(firm.shop().client("Client of " + number))
                .line(firm.shop().service("Repair"), "120.00");
        List.of(payments).forEach(invoice::paid);
        return invoice.approved();
    }

    private static ShopPayment check(String amount, String number) {
        return ShopPayment.check(new BigDecimal(amount), at(TODAY), number);
    }

    private static ShopPayment card(String amount) {
        return ShopPayment.card(new BigDecimal(amount), at(TODAY), null);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(17, 0).atOffset(ZoneOffset.UTC);
    }

    private static List<ObjectNode> payments(Firm firm) {
        return firm.books().all("Payment").toList();
    }
}
