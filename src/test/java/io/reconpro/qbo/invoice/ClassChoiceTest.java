package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.MasterKey;
import static io.reconpro.qbo.invoice.AnInvoice.service;
import static io.reconpro.qbo.invoice.AnInvoice.sound;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.Ref;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassChoiceTest {

    private final Scene scene = new Scene().classInBooks("1", "North", true).classInBooks("2", "Retail", true)
            .classInBooks("3", "Closed", false).itemInBooks("9", "Dent repair").customerInBooks("43", "Harbor Auto");

    @BeforeEach
    void classesAreTracked() {
        scene.classTracking = ClassTracking.TRANSACTION;
        scene.retailCustomer = new NamedRef("70", "Retail customer");
        scene.links.put(MasterKey.customer(5), "43");
    }

    /** S-12. */
    @Nested
    class Precedence {

        @ParameterizedTest
        @CsvSource(nullValues = "-", value = {
            // type, own class, Retail Class, Retail Class first; expected class, findings
            "RETAIL,    1, 2,      false, 1, I09",
            "RETAIL,    1, 2,      true,  2, I09",
            "RETAIL,    1, -,      true,  1, ''",
            "RETAIL,    -, 2,      false, 2, ''",
            "RETAIL,    -, Retail, false, 2, ''",
            "RETAIL,    -, ' ',    false, -, W01",
            "RETAIL,    -, -,      false, -, W01",
            "RETAIL,    3, 2,      false, -, I09 W02",
            "RETAIL,    -, Gone,   false, -, W02",
            "WHOLESALE, 1, 2,      true,  1, ''",
            "WHOLESALE, -, 2,      true,  -, W01",
            "WHOLESALE, 3, -,      false, -, W02",
            "WHOLESALE, 8, -,      false, -, W02"})
        void ownClassThenRetailClass(String type, String own, String retailClass, boolean retailFirst,
                String expected, String findings) {
            AClient client = type.equals("RETAIL") ? AClient.retail("Jane", "Doe") : new AClient();
            scene.retailClass = retailClass;
            scene.retailClassFirst = retailFirst;

            assertThat(scene.sent(sound().of(client.classId(own))).classRef()).isEqualTo(Ref.of(expected));
            assertThat(scene.codes(sound().of(client))).containsExactlyElementsOf(
                    Arrays.stream(findings.split(" ")).filter(code -> !code.isEmpty()).map(Code::valueOf).toList());
        }

        /** S-44. */
        @ParameterizedTest
        @ValueSource(strings = {"WHOLESALE", "RETAIL"})
        void isNoneThatReconProsListLacks(String type) {
            scene.listedClasses = Set.of("2");
            scene.retailClass = "1";
            AClient client = type.equals("RETAIL") ? AClient.retail("Jane", "Doe") : new AClient().classId("1");

            assertThat(scene.message(sound().of(client), Code.W02))
                    .contains("its class \"North\", as it is not in ReconPro's list of classes");
            assertThat(scene.sent(sound().of(client)).classRef()).isNull();
        }

        @Test
        void saysWhyTheClassIsLeftOff() {
            assertThat(scene.message(sound().of(new AClient().classId("3")), Code.W02))
                    .contains("its class \"Closed\", as it is inactive");
            assertThat(scene.message(sound().of(new AClient().classId("8")), Code.W02))
                    .contains("its class \"8\", as QuickBooks has no such class");
        }
    }

    /** S-41. */
    @Nested
    class Place {

        private final AnInvoice invoice = sound().line(service("Paint"), "20.00").of(new AClient().classId("1"));

        @Test
        void isTheHeaderWhereTransactionsHaveClasses() {
            QuickBooksInvoice sent = scene.sent(invoice);

            assertThat(sent.classRef()).isEqualTo(new Ref("1"));
            assertThat(sent.line()).extracting(line -> line.salesItemLineDetail().classRef()).containsOnlyNulls();
        }

        @Test
        void isEveryLineWhereLinesHaveClasses() {
            scene.classTracking = ClassTracking.LINE;

            QuickBooksInvoice sent = scene.sent(invoice);

            assertThat(sent.classRef()).isNull();
            assertThat(sent.line()).extracting(line -> line.salesItemLineDetail().classRef())
                    .containsExactly(new Ref("1"), new Ref("1"));
        }

        @Test
        void isNowhereWhereClassesAreOff() {
            scene.classTracking = ClassTracking.OFF;

            assertThat(scene.sent(invoice).classRef()).isNull();
            assertThat(scene.codes(sound())).isEmpty();
        }
    }
}
