package io.reconpro.qbo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import io.reconpro.qbo.run.NoRunException;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What operators see and do through health, figures, Hawtio and JMX, and what they do not. */
class OperatorsTest {

    private static final String EXPORTER = "io.reconpro.qbo:type=Exporter";
    private static final String NAME = "Canary Coachworks";
    private static final List<String> PRIVATE = List.of(NAME, "7123.45", "demo-refresh-token", "demo-secret", "eyJ");

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final List<String> POSTED = new CopyOnWriteArrayList<>();

    private static HttpServer hook;
    private static Firms firms;
    private static Firm firm;
    private static WebUser operator;

    @BeforeAll
    static void exportOnce() throws IOException {
        MAIL.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", request -> {
            POSTED.add(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            request.sendResponseHeaders(204, -1);
        });
        hook.start();
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        firms = Firms.on(Database.H2, RunningExporter.PAGES, "spring.jmx.enabled=true", "exporter.measure=200ms",
                "exporter.run-as=" + Stage.ADMINISTRATOR, "notification.mail-to=books@bayside.example",
                "notification.mail-server=smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
                "notification.webhook=http://127.0.0.1:" + hook.getAddress().getPort());
        firm = firms.firm();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(LOG);
        logs.getLogger("io.reconpro").setLevel(Level.DEBUG);
        LOG.start();
        ShopClient canary = firm.shop().client(NAME);
        firm.shop().invoice("1001").of(canary).line(firm.shop().service("Polish"), "7123.45").approved();
        firm.shop().save();
        firm.export();
        operator = WebUser.operator(firms.exporter(), "operator@bayside.example");
        operator.get("/actuator");
    }

    @AfterAll
    static void end() {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(LOG);
        logs.getLogger("io.reconpro").setLevel(Level.INFO);
        firms.close();
        hook.stop(0);
        MAIL.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsEverybodyUpOrDownAndNoMore(String path) {
        assertThat(WebUser.anonymous(firms.exporter()).get(path).body()).contains("\"status\":\"UP\"")
                .doesNotContain("components", "company");
    }

    @Test
    void tellsOperatorsWhatIsUp() {
        assertThat(operator.get("/actuator/health").body()).contains("shopDataSource", "\"schedules\"",
                "\"company " + firm.id() + "\":\"CONNECTED\"");
    }

    @Test
    void measures() {
        Awaitility.await().untilAsserted(() -> assertThat(operator.get("/actuator/prometheus").body()).contains(Stream.of(
                "exporter_documents_total{company=\"%d\",entity=\"Invoice\",outcome=\"CREATED\"} 1.0",
                "exporter_runs_seconds_count{company=\"%d\",kind=\"EXPORT\",state=\"FINISHED\"} 1",
                "exporter_documents_waiting{company=\"%d\"} 0.0", "exporter_connection_days_left{company=\"%d\"}",
                "quickbooks_requests_total{kind=\"write\",outcome=\"done\"}", "quickbooks_metered_total{kind=",
                "quickbooks_waits_seconds_count").map(figure -> figure.formatted(firm.id())).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/threaddump", "/actuator/configprops",
        "/actuator/beans", "/actuator/httpexchanges"})
    void offersNoDumpAndNoEnvironment(String path) {
        assertThat(operator.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | sendBody(java.lang.String,java.lang.Object)",
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | createEndpoint(java.lang.String)",
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | stop()",
        "org.apache.camel:context=%s,type=tracer,name=BacklogTracer | dumpAllTracedMessagesAsXml()",
        "org.apache.camel:context=%s,type=routes,name=\"findings\" | remove()",
        "com.sun.management:type=HotSpotDiagnostic | dumpHeap",
        "java.lang:type=Threading | dumpAllThreads(boolean,boolean)"})
    void refusesOperationsThatAreNotListed(String bean, String operation) {
        assertThat(jolokia("exec", bean, "\"operation\":\"" + operation + "\",\"arguments\":[\"direct:start-export\",\"x\"]"))
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "java.lang:type=Runtime | SystemProperties",
        "org.springframework.boot:type=Admin,name=SpringApplication | EmbeddedWebApplication"})
    void refusesAttributesThatAreNotListed(String bean, String attribute) {
        assertThat(jolokia("read", bean, "\"attribute\":\"" + attribute + "\"")).contains("\"status\":403");
    }

    @Test
    void refusesChangesAndWhatIsAskedByALink() {
        assertThat(jolokia("write", "org.apache.camel:context=%s,type=routes,name=\"findings\"",
                "\"attribute\":\"Tracing\",\"value\":true")).contains("\"status\":403");
        assertThat(operator.get("/actuator/jolokia/exec/" + EXPORTER + "/status/" + firm.id()).body())
                .contains("\"status\":403").doesNotContain("Run 1");
        assertThat(operator.forge("/actuator/jolokia", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void operatesTheExporterAndItsRoutesThroughHawtio() throws Exception {
        String route = "org.apache.camel:context=%s,type=routes,name=\"measure-companies\"";
        assertThat(operator.get("/actuator/hawtio/index.html").body()).contains("Hawtio");
        assertThat(operator.get("/actuator/hawtio/user").body()).doesNotContain("login");
        assertThat(jolokia("read", route, "\"attribute\":[\"Description\",\"ExchangesTotal\"]"))
                .contains("\"status\":200", "Measures what waits");
        assertThat(jolokia("exec", route, "\"operation\":\"stop()\"")).contains("\"status\":200");
        assertThat(firms.bean(CamelContext.class).getRouteController().getRouteStatus("measure-companies").isStopped())
                .isTrue();
        assertThat(jolokia("exec", route, "\"operation\":\"start()\"")).contains("\"status\":200");
        assertThat(jolokia("exec", EXPORTER, "\"operation\":\"status\",\"arguments\":[" + firm.id() + "]"))
                .contains("\"status\":200", "of company " + firm.id());
    }

    @Test
    void answersAPlainJmxClient() throws Exception {
        JMXConnectorServer server = JMXConnectorServerFactory.newJMXConnectorServer(
                new JMXServiceURL("service:jmx:rmi://127.0.0.1"), null, ManagementFactory.getPlatformMBeanServer());
        server.start();
        try (JMXConnector client = JMXConnectorFactory.connect(server.getAddress())) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            ObjectName name = new ObjectName(EXPORTER);

            assertThat(beans.getAttribute(name, "Running")).isEqualTo(0L);
            assertThat(beans.getAttribute(name, "Waiting")).isEqualTo(0L);
            assertThat(beans.getAttribute(name, "Failed")).isEqualTo(0L);
            assertThat(beans.getAttribute(name, "LastRun").toString()).contains("of company " + firm.id());
            assertThat(beans.getAttribute(name, "ConnectionState").toString())
                    .contains("Company " + firm.id() + ": Connected");
            assertThat(beans.invoke(name, "stopRun", new Object[] {firm.id()}, new String[] {"long"}))
                    .isEqualTo("Company " + firm.id() + " has no run that goes on");
            assertThat(beans.getMBeanInfo(name).getAttributes()).isNotEmpty()
                    .allMatch(attribute -> attribute.getDescription().length() > 20);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-export", "export-invoices", "export-bills", "export-payments", "clear-classes"})
    void refusesAMessageThatBelongsToNoRun(String route) {
        assertThatThrownBy(() -> firms.bean(ProducerTemplate.class).sendBody("direct:" + route, "please"))
                .cause().isInstanceOf(NoRunException.class).hasMessageContaining("Start an export on the page");
    }

    @Test
    void tellsNothingPrivate() {
        assertThat(LOG.list).isNotEmpty();
        assertThat(String.join("\n", LOG.list.stream().map(event -> event.getFormattedMessage()
                + event.getMDCPropertyMap()).toList())).doesNotContain(PRIVATE);
        assertThat(operator.get("/actuator/prometheus").body()).doesNotContain(PRIVATE);
        assertThat(operator.get("/actuator/health").body()).doesNotContain(PRIVATE);
    }

    @Test
    void tellsByMailAndWebhookThatARunWasRefused() {
        firm.exportAs("stranger@bayside.example");

        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(GreenMailUtil.getWholeMessage(MAIL.getReceivedMessages()[0])).contains("To: books@bayside.example",
                "Subject: Run ", " of company " + firm.id() + " was refused", "R02");
        Awaitility.await().untilAsserted(() -> assertThat(POSTED).singleElement().asString()
                .contains("\"subject\":\"Run ", "was refused", "R02"));
    }

    private static String jolokia(String type, String bean, String more) {
        String name = bean.formatted(firms.bean(CamelContext.class).getManagementName()).replace("\"", "\\\"");
        return operator.postJson("/actuator/jolokia",
                "{\"type\":\"" + type + "\",\"mbean\":\"" + name + "\"," + more + "}").body();
    }
}
