package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Marker;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Verdict;
import static io.reconpro.qbo.invoice.AnInvoice.empty;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceJudgeTest {

    private final Scene scene = new Scene().customerInBooks("43", "Harbor Auto").itemInBooks("9", "Dent repair");

    @BeforeEach
    void customerIsLinked() {
        scene.links.put(MasterKey.customer(5), "43");
    }

    @Test
    void letsASoundInvoiceGo() {
        assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Go.class);
        assertThat(scene.codes(sound())).isEmpty();
    }

    @Test
    void reportsEverythingAtOnce() {
        AnInvoice invoice = empty().of(null).number(null).total("-5.00").date(Scene.TODAY.plusDays(1));

        assertThat(scene.verdict(invoice)).isInstanceOf(Verdict.Refused.class);
        assertThat(scene.codes(invoice))
                .containsExactly(Code.E02, Code.E06, Code.E01, Code.E08, Code.E07, Code.W29);
    }

    @Nested
    class Clients {

        @Test
        void refusesAnInvoiceWithoutClient() {
            assertThat(scene.codes(sound().of(null))).containsExactly(Code.E02);
        }

        @Test
        void refusesAClientWithoutAName() {
            assertThat(scene.message(sound().of(AClient.company(null).id(8)), Code.E03)).contains("client 8");
        }

        @Test
        void takesANamelessClientThatIsLinked() {
            assertThat(scene.codes(sound().of(AClient.company(null)))).isEmpty();
        }

        @Test
        void warnsOfAnArchivedOrMergedClient() {
            assertThat(scene.message(sound().of(new AClient().archived()), Code.W13))
                    .endsWith("its client is archived.");
            assertThat(scene.message(sound().of(new AClient().archived().mergedInto(7)), Code.W13))
                    .endsWith("its client is merged into client 7.");
        }
    }

    @Nested
    class Numbers {

        @Test
        void refusesNoneAndTooLongOnes() {
            assertThat(scene.message(sound().number(null), Code.E06)).contains("its number \"\" has 0 characters");
            assertThat(scene.message(sound().number("1".repeat(22)), Code.E06)).contains("22 characters");
            assertThat(scene.codes(sound().number("1".repeat(21)))).isEmpty();
        }

        @Test
        void refusesANumberOfSomebodyElsesInvoice() {
            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'1001','CustomerRef':{'value':'1','name':'Amy'}}");

            assertThat(scene.message(sound(), Code.E05))
                    .contains("in QuickBooks an invoice of Amy (id 266) has this number");
        }

        @Test
        void offersToAdoptOneOfOursThatLostItsLink() {
            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'1001','PrivateNote':'%s'}"
                    .formatted(Marker.of("invoice", "1001", "0".repeat(32))));

            assertThat(scene.message(sound(), Code.E05)).contains("exported from ReconPro before");
            assertThat(scene.verdict(sound()).findings().get(0).remedy()).contains("adopt");
        }

        @Test
        void refusesTheSecondOfTwoInTheChunk() {
            List<Verdict> verdicts = scene.verdicts(sound().number("A1"), sound().id(2).number("a1"));

            assertThat(verdicts.get(0)).isInstanceOf(Verdict.Go.class);
            assertThat(verdicts.get(1).findings()).extracting(Finding::code).containsExactly(Code.E05);
        }

        @Test
        void takesAnotherNumberThatQuickBooksFound() {
            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'10012'}");

            assertThat(scene.codes(sound())).isEmpty();
        }
    }

    @Nested
    class AmountsOfInvoices {

        @Test
        void refusesAnInvoiceWithoutLines() {
            assertThat(scene.codes(empty())).containsExactly(Code.E01, Code.W17);
        }

        @Test
        void refusesANegativeTotal() {
            assertThat(scene.codes(empty().line(service("Dent repair"), "-5.00"))).containsExactly(Code.E07);
        }

        @ParameterizedTest
        @CsvSource({
            "100.00, 100.00, ''",
            "100.00, 100.01, W14",
            "100.00,  99.99, W14",
            "100.00, 100.02, E08",
            "100.00,  95.00, E08",
            "  0.00,   0.00, W17"})
        void comparesLinesAndTotal(String line, String total, String code) {
            List<Code> codes = scene.codes(empty().line(service("Dent repair"), line).total(total));

            if (code.isEmpty()) {
                assertThat(codes).isEmpty();
            } else {
                assertThat(codes).startsWith(Code.valueOf(code));
            }
        }

        @Test
        void explainsWhatRoundingOfLinesMakes() {
            AnInvoice invoice = empty().total("0.01");
            for (int i = 0; i < 3; i++) {
                invoice.line(service("Dent repair"), "0.0050");
            }

            assertThat(scene.codes(invoice)).containsExactly(Code.W14);
            assertThat(scene.message(invoice, Code.W14)).contains("0.01 in ReconPro, but 0.03 in QuickBooks");
        }
    }

    @Nested
    class Dates {

        @Test
        void refusesAClosedPeriod() {
            scene.closedThrough = LocalDate.of(2026, 3, 10);

            assertThat(scene.message(sound(), Code.E09)).contains("2026-03-10");
            assertThat(scene.codes(sound().date(LocalDate.of(2026, 3, 11)))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "1,  2026-03-15, false",
            "1,  2026-03-16, true",
            "1,  2025-01-01, false",
            "1,  2024-12-31, true",
            "4,  2024-04-01, false",
            "4,  2024-03-31, true",
            "3,  2025-03-01, false",
            "3,  2025-02-28, true"})
        void warnsOfTheFutureAndOfYearsLongPast(int fiscalYearStartMonth, LocalDate date, boolean warned) {
            scene.fiscalYearStartMonth = fiscalYearStartMonth;

            assertThat(scene.codes(sound().date(date)).contains(Code.W29)).isEqualTo(warned);
        }
    }

    @Nested
    class Currencies {

        @Test
        void refusesAForeignOneWhereTheBooksKeepOne() {
            assertThat(scene.message(sound().currency("CAD"), Code.E14))
                    .contains("its currency is CAD, but QuickBooks expects USD");
        }

        @Test
        void refusesAnotherOneThanTheCustomers() {
            scene.multiCurrency = true;
            scene.inBooks("Customer", "{'Id':'44','DisplayName':'Maple','CurrencyRef':{'value':'CAD'}}");
            scene.links.put(MasterKey.customer(6), "44");
            AClient maple = AClient.company("Maple").id(6).bill(AClient.NOWHERE);

            assertThat(scene.codes(sound().of(maple))).containsExactly(Code.E14);
            assertThat(scene.codes(sound().of(maple).currency("CAD"))).isEmpty();
        }

        @Test
        void takesNoneForTheHomeCurrency() {
            assertThat(scene.codes(sound().currency(null))).isEmpty();
        }
    }

    /** S-15. */
    @Nested
    class WarningsAsErrors {

        @BeforeEach
        void on() {
            scene.treatWarningsAsErrors = true;
        }

        @Test
        void blockADocumentWithAWarning() {
            Verdict verdict = scene.verdict(sound().of(new AClient().archived()));

            assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class,
                    refused -> assertThat(refused.byWarnings()).isTrue());
        }

        @Test
        void doNotBlockOneWithInformation() {
            scene.links.put(MasterKey.customer(5), "44");
            scene.customerInBooks("44", "Harbor Auto Inc");

            assertThat(scene.codes(sound())).containsExactly(Code.I02);
            assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Go.class);
        }

        @Test
        void stayErrorsWhereThereAreErrors() {
            assertThat(scene.verdict(sound().of(new AClient().archived()).number(null)))
                    .isInstanceOfSatisfying(Verdict.Refused.class,
                            refused -> assertThat(refused.byWarnings()).isFalse());
        }

        @Test
        void blockEveryDocumentThatASharedRecordConcerns() {
            scene.links.clear();

            List<Verdict> verdicts = scene.verdicts(sound(), sound().id(2).number("2"));

            assertThat(verdicts).hasOnlyElementsOfType(Verdict.Refused.class)
                    .allSatisfy(verdict -> assertThat(verdict.findings()).extracting(Finding::code)
                            .containsExactly(Code.W12));
        }
    }

    @Nested
    class SharedRecordsOfDocuments {

        @BeforeEach
        void customerIsInactive() {
            scene.links.put(MasterKey.customer(5), "44");
            scene.inBooks("Customer", "{'Id':'44','DisplayName':'Harbor Auto South (deleted)','Active':false}");
        }

        @Test
        void areReportedOnceAndReferredTo() {
            List<Verdict> verdicts = scene.verdicts(sound(), sound().id(2).number("1002"));

            assertThat(verdicts.get(0).findings()).extracting(Finding::code).containsExactly(Code.E10);
            assertThat(verdicts.get(1)).isInstanceOf(Verdict.Refused.class);
            assertThat(verdicts.get(1).findings()).extracting(Finding::message).containsExactly(
                    "Document 1002 of Harbor Auto, 100.00: it needs Customer \"Harbor Auto South (deleted)\", which "
                            + "cannot be used (E10, see document 1001).");
        }

        @Test
        void areReferredToFromLaterChunksToo() {
            scene.verdict(sound());

            assertThat(scene.codes(sound().id(2).number("1002"))).containsExactly(Code.E24);
        }
    }

    /** S-16. */
    @Nested
    class Reexports {

        @Test
        void onlySetTheStatusWhenNothingChanged() {
            scene.exported(1001, "266", SourceHash.of(sound().build()));
            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'1001','TotalAmt':100}");
            scene.closedThrough = Scene.TODAY;

            assertThat(scene.verdict(sound())).isInstanceOfSatisfying(Verdict.AlreadyExported.class,
                    verdict -> assertThat(verdict.link().qboId()).isEqualTo("266"));
            assertThat(scene.codes(sound())).containsExactly(Code.I04);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void areRefusedWhenNothingChangedButTheCopyIsGoneOrVoid(boolean box) {
            scene.overwrite = box;
            scene.exported(1001, "266", SourceHash.of(sound().build()));

            assertThat(scene.codes(sound())).containsExactly(Code.E12);

            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'1001','TotalAmt':0,'PrivateNote':'Voided'}");

            assertThat(scene.codes(sound())).containsExactly(Code.E12);
            assertThat(scene.verdict(sound())).isInstanceOf(Verdict.Refused.class);
        }

        @Test
        void areRefusedWhenChanged() {
            scene.exported(1001, "266", "v1:older");
            scene.inBooks("Invoice", "{'Id':'266','DocNumber':'1001'}");

            assertThat(scene.codes(sound())).containsExactly(Code.E11);
            assertThat(scene.verdict(sound()).findings().get(0).remedy()).contains("Overwrite existing invoices");
        }

        @Test
        void areRefusedWithTheBoxOnWhenTheCopyIsGone() {
            scene.overwrite = true;
            scene.exported(1001, "266", "v1:older");

            assertThat(scene.codes(sound())).containsExactly(Code.E12);
        }

        @Test
        void areRefusedWhenTheLinkDoesNotSayWhatWasExported() {
            scene.exported(1001, "266", null);

            assertThat(scene.codes(sound())).containsExactly(Code.E11);
        }
    }
}
