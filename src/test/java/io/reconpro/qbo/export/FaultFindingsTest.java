package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.FaultError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultFindingsTest {

    @ParameterizedTest
    @CsvSource({
        "6140, DocNumber=1 is assigned to TxnType=SalesReceipt with TxnId=44, E05",
        "6240, Another customer is already using this name, E04",
        "6200, The account period has closed, E09",
        "6210, The account period has closed with a password, E09",
        "5010, The account period has closed and the account books cannot be updated, E09",
        "610, Something you're trying to use has been made inactive, E10",
        "2500, Invalid Reference Id, E10",
        "6250, Customer missing, E10",
        "2050, String length, E20",
        "6000, Business Validation Error, E20"})
    void saysWhatQuickBooksRefused(String code, String detail, Code expected) {
        Finding finding = FaultFindings.of(AnEntry.invoice("1").entry(), fault(code, detail), "tid-1");

        assertThat(finding.code()).isEqualTo(expected);
        assertThat(finding.detail()).contains(code).contains(detail);
        assertThat(finding.intuitTid()).isEqualTo("tid-1");
    }

    @Test
    void namesTheHolderOfANumberInWords() {
        Finding finding = FaultFindings.of(AnEntry.invoice("1").entry(),
                fault("6140", "is assigned to TxnType=SalesReceipt with TxnId=44"), null);

        assertThat(finding.message()).contains("the sales receipt with id 44");
    }

    @Test
    void knowsTheHolderOnlyOfATakenNumber() {
        assertThat(FaultFindings.holderOfNumber(fault("6140", "TxnType=Invoice with TxnId=44"))).contains("44");
        assertThat(FaultFindings.holderOfNumber(fault("6140", "somebody"))).isEmpty();
        assertThat(FaultFindings.holderOfNumber(fault("6000", "TxnType=Invoice with TxnId=44"))).isEmpty();
    }

    @Test
    void namesTheDocumentThatWasDeletedSince() {
        Finding finding = FaultFindings.of(AnEntry.invoice("1").entry(), FaultFindings.deletedSince("44"), "tid-1");

        assertThat(finding.code()).isEqualTo(Code.E12);
        assertThat(finding.message()).contains("id 44");
    }

    private static Fault fault(String code, String detail) {
        return new Fault(400, "ValidationFault", List.of(new FaultError(code, "Message", detail, null)));
    }
}
