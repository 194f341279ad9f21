package io.reconpro.qbo.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ExporterMBeanTest {

    @Test
    void startsAnExportAndTellsHowItWent() throws JMException {
        try (Stage stage = Stage.on(Database.H2).with("spring.jmx.enabled=true",
                "exporter.run-as=" + Stage.ADMINISTRATOR)) {
            ShopClient acme = stage.shop().client("Acme Motors");
            ShopService polish = stage.shop().service("Polish");
            stage.shop().invoice("1001").of(acme).line(polish, "120.00").approved();
            stage.shop().save();
            stage.exporter();

            assertThat(invoke("status")).isEqualTo("Company 1 has had no run yet");
            assertThat(invoke("startExport")).startsWith("Run 1 of company 1 is queued");
            Awaitility.await().until(() -> invoke("status").contains("finished"));
            assertThat(invoke("status")).contains("created", "total")
                    .doesNotContain("120.00");
            stage.auditor().assertClean();
        }
    }

    private static String invoke(String operation) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        return (String) server.invoke(new ObjectName("io.reconpro.qbo:type=Exporter"), operation,
                new Object[] {1L}, new String[] {long.class.getName()});
    }
}
