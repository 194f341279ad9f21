package io.reconpro.qbo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.NoRunException;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.Recipients;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
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
    private static final List<String> PRIVATE = List.of(NAME, "7123.45", "owner@canary.example",
            "stranger@bayside.example", Stage.ADMINISTRATOR, "demo-refresh-token", "demo-secret", "eyJ", Recipients.PASSWORD,
            WebUser.PASSWORD);

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static Recipients recipients;
    private static Firms firms;
    private static Firm firm;
    private static WebUser operator;

    @BeforeAll
    static void exportOnce() {
        recipients = Recipients.start();
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        firms = Firms.on(Database.H2, Stream.concat(Stream.of(RunningExporter.PAGES, "spring.jmx.enabled=true",
                "exporter.measure=200ms", "exporter.run-as=" + Stage.ADMINISTRATOR,
                "connection.public-url=http://books.example"), Stream.of(recipients.settings())).toArray(String[]::new));
        firm = firms.firm();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(LOG);
        logs.getLogger("io.reconpro").setLevel(Level.DEBUG);
        LOG.start();
        ShopClient canary = firm.shop().client(NAME).email("owner@canary.example");
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
        recipients.close();
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
                "exporter_documents_total{company=\"%d\",entity=\"Invoice\",outcome=\"CREATED\"} ",
                "exporter_runs_seconds_count{company=\"%d\",kind=\"EXPORT\",state=\"FINISHED\"} ",
                "exporter_documents_waiting{company=\"%d\"} ", "exporter_connection_days_left{company=\"%d\"}",
                "quickbooks_requests_total{kind=\"write\",outcome=\"done\"}", "quickbooks_metered_total{kind=",
                "quickbooks_waits_seconds_count").map(figure -> figure.formatted(firm.id())).toList()));
    }

    @Test
    void countsWhatReallyWaits() {
        Firm busy = firms.firm();
        ShopInvoice bad = busy.shop().invoice("2001").line(busy.shop().service("Polish"), "10.00").approved();
        busy.invoice("2002");
        busy.shop().save();

        firms.exporter().run(new Command(Kind.PREVIEW, busy.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL));
        awaitFigures(busy, "exporter_documents_waiting{company=\"%d\"} 2.0", "exporter_documents_failed{company=\"%d\"} 1.0");
        firms.exporter().export(busy.id(), Stage.ADMINISTRATOR);
        awaitFigures(busy, "exporter_documents_waiting{company=\"%d\"} 1.0", "exporter_documents_failed{company=\"%d\"} 1.0");

        firms.exporter().run(new Command(Kind.PREVIEW, busy.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL,
                Target.document("Invoice", 4711)));
        firms.exporter().run(new Command(Kind.EXPORT, busy.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL,
                Target.document("Invoice", bad.id() + 1)));
        long queued = firms.bean(Runs.class).queue(Command.export(busy.id(), "ann", StartedBy.MANUAL)).id();
        awaitFigures(busy, "exporter_runs_open{company=\"%d\"} 1.0", "exporter_documents_waiting{company=\"%d\"} 1.0",
                "exporter_documents_failed{company=\"%d\"} 1.0");
        busy.changeExporter("update export_run set state = 'STOPPED' where id = ?", queued);
    }

    @Test
    void measuresConnectionsRequestsAndWaits() {
        firm.changeExporter("""
                update quickbooks_connection set refresh_expires_at = current_timestamp + interval '30' day
                where company_id = ?""", firm.id());

        Awaitility.await().untilAsserted(() -> assertThat(figure("exporter_connection_days_left{company=\"" + firm.id()))
                .isBetween(29.0, 30.0));
        assertThat(figure("quickbooks_requests_total{kind=\"write\",outcome=\"done\"")).isPositive();
        assertThat(figure("quickbooks_metered_total")).isPositive();
        assertThat(figure("quickbooks_waits_seconds_count")).isPositive();
        assertThat(figure("exporter_runs_seconds_sum{company=\"" + firm.id() + "\",kind=\"EXPORT\",state=\"FINISHED\""))
                .isPositive();
    }

    private static void awaitFigures(Firm company, String... figures) {
        Awaitility.await().untilAsserted(() -> assertThat(operator.get("/actuator/prometheus").body())
                .contains(Stream.of(figures).map(figure -> figure.formatted(company.id())).toList()));
    }

    private static double figure(String name) {
        return operator.get("/actuator/prometheus").body().lines().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).orElseThrow();
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
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | requestBody(java.lang.String,java.lang.Object)",
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | dumpRoutesAsXml",
        "org.apache.camel:context=%s,type=context,name=\"%1$s\" | dumpRoutesAsXml(boolean)",
        "org.apache.camel:context=%s,type=routes,name=\"notify-by-mail\" | dumpRouteAsXml",
        "org.apache.camel:context=%s,type=routes,name=\"notify-by-mail\" | dumpRouteAsXml(boolean)",
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

            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
                assertThat(beans.getAttribute(name, attribute.getName())).as(attribute.getName()).isNotNull();
            }
            assertThat((long) beans.getAttribute(name, "Running")).isNotNegative();
            assertThat((long) beans.getAttribute(name, "Waiting")).isNotNegative();
            assertThat((long) beans.getAttribute(name, "Failed")).isNotNegative();
            assertThat(beans.getAttribute(name, "LastRun").toString()).contains("of company " + firm.id());
            assertThat(beans.getAttribute(name, "ConnectionState").toString())
                    .contains("Company " + firm.id() + ": connected since 20");
            Firm remote = firms.firm();
            ShopInvoice invoice = remote.invoice("3001");
            remote.beginAudit();
            for (String operation : List.of("preview", "updateClasses", "clearClasses")) {
                assertThat(invoke(beans, operation, remote.id())).contains("of company " + remote.id() + " is queued");
                Awaitility.await().until(() -> invoke(beans, "status", remote.id()).contains("finished"));
            }
            remote.assertUntouched(invoice);
            assertThat(invoke(beans, "exportDocument", remote.id(), "Invoice", invoice.id())).contains("is queued");
            Awaitility.await().untilAsserted(() -> remote.assertExported(invoice));
            assertThat(invoke(beans, "exportDocument", remote.id(), "Letter", 1L)).contains("is no kind of document");
            assertThat(invoke(beans, "adoptDocument", remote.id(), "Invoice", 1L, "")).contains("is no id of QuickBooks");
            assertThat(invoke(beans, "markDocumentsBefore", remote.id(), "yesterday")).contains("is no date");
            assertThat(invoke(beans, "acceptWarning", remote.id(), "W99", "Invoice", "1")).contains("There is no code W99");
            assertThat(invoke(beans, "pauseSchedule", remote.id())).endsWith(", but are paused");
            assertThat(invoke(beans, "resumeSchedule", remote.id())).doesNotContain("paused");
            assertThat(invoke(beans, "schedule", remote.id())).isEqualTo("Exports do not start by themselves");
            assertThat(invoke(beans, "connection", remote.id())).contains("connected since 20");
            assertThat(invoke(beans, "stopRun", remote.id())).isEqualTo("Company " + remote.id() + " has no run that goes on");
            assertThat(beans.getMBeanInfo(name).getAttributes()).isNotEmpty()
                    .allMatch(attribute -> attribute.getDescription().length() > 20);
            assertThat(beans.getMBeanInfo(name).getOperations()).isNotEmpty()
                    .filteredOn(operation -> !operation.getName().startsWith("get"))
                    .allMatch(operation -> operation.getDescription().length() > 20);
        } finally {
            server.stop();
        }
    }

    private static String invoke(MBeanServerConnection beans, String operation, Object... arguments) throws Exception {
        return (String) beans.invoke(new ObjectName(EXPORTER), operation, arguments, Stream.of(arguments).map(argument ->
                argument instanceof Long ? "long" : "java.lang.String").toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-export", "export-invoices", "export-bills", "export-payments", "clear-classes"})
    void refusesAMessageThatBelongsToNoRunInOneLine(String route) {
        int before = LOG.list.size();
        assertThatThrownBy(() -> firms.bean(ProducerTemplate.class).sendBody("direct:" + route, "please"))
                .cause().isInstanceOf(NoRunException.class).hasMessageContaining("Start an export on the page");

        assertThat(List.copyOf(LOG.list).subList(before, LOG.list.size())).filteredOn(event ->
                event.getFormattedMessage().contains("NoRunException")).allSatisfy(event -> {
                    assertThat(event.getThrowableProxy()).isNull();
                    assertThat(event.getFormattedMessage().strip()).doesNotContain("\n");
                });
    }

    @Test
    void dropsAMessageInTheQueueThatIsNoRun() {
        firms.bean(ProducerTemplate.class).sendBody("{{exporter.commands}}", "please");

        Awaitility.await().untilAsserted(() -> assertThat(List.copyOf(LOG.list)).filteredOn(event -> event.getFormattedMessage()
                .equals("A message in the queue of commands is no run, and is dropped")).singleElement()
                .satisfies(event -> assertThat(event.getThrowableProxy()).isNull()));
    }

    @Test
    void tellsNothingPrivate() throws Exception {
        firm.exportAs("stranger@bayside.example").refused();
        firm.bills(firm.shop().client(NAME + " II"), "1002", "7123.45");
        firm.onWriteOf("Invoice", Actions.answer(Faults.json(new QboFault(403, "AuthorizationFault", List.of(
                new QboFault.Error("6190", "Subscription of " + NAME + " has ended", NAME, null))), Instant.now())));
        firm.export().ended("STOPPED");
        firm.export().ended("FINISHED");

        assertThat(LOG.list).isNotEmpty();
        assertThat(List.copyOf(LOG.list)).allSatisfy(event -> assertThat(event.getFormattedMessage()
                + event.getMDCPropertyMap() + (event.getThrowableProxy() == null ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy()))).doesNotContain(PRIVATE));
        for (String path : List.of("/actuator/prometheus", "/actuator/health", "/")) {
            assertThat(operator.get(path).body()).doesNotContain(PRIVATE);
        }
    }

    /** Everything that the list of Jolokia lets an operator read or call, at once. */
    @Test
    void tellsNothingPrivateThroughJolokia() throws Exception {
        List<String> requests = new ArrayList<>(List.of("{\"type\":\"search\",\"mbean\":\"*:*\"}"));
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        String camel = "org.apache.camel:context=" + firms.bean(CamelContext.class).getManagementName();
        for (String names : List.of(EXPORTER, camel + ",type=context,*", camel + ",type=routes,*")) {
            for (ObjectName name : beans.queryNames(new ObjectName(names), null)) {
                String bean = ",\"mbean\":\"" + name.toString().replace("\"", "\\\"") + "\"";
                requests.add("{\"type\":\"read\"" + bean + "}");
                for (String operation : operations(name)) {
                    requests.add("{\"type\":\"exec\"" + bean + operation + "}");
                }
            }
        }

        String answers = operator.postJson("/actuator/jolokia", "[" + String.join(",", requests) + "]").body();

        assertThat(requests).hasSizeGreaterThan(100);
        assertThat(answers).contains("Measures what waits", "{{notification.mail-server}}", "of company " + firm.id())
                .doesNotContain("\"status\":403").doesNotContain(PRIVATE);
    }

    private static List<String> operations(ObjectName bean) {
        return switch (bean.getKeyProperty("type")) {
            case "Exporter" -> Stream.of("status", "connection", "schedule", "paymentsToConfirm").map(name ->
                    ",\"operation\":\"" + name + "\",\"arguments\":[" + firm.id() + "]").toList();
            case "context" -> List.of(",\"operation\":\"dumpRoutesAsXml()\"",
                    ",\"operation\":\"dumpRoutesStatsAsXml(boolean,boolean)\",\"arguments\":[true,true]");
            case "routes" -> bean.getKeyProperty("name").equals("\"notify-by-mail\"")
                    ? List.of(",\"operation\":\"dumpRouteAsXml()\"") : List.of();
            default -> List.of();
        };
    }

    /** Not even somebody with plain JMX can have messages traced. */
    @Test
    void tracesNoMessages() throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        String camel = "org.apache.camel:context=" + firms.bean(CamelContext.class).getManagementName();
        for (ObjectName tracer : beans.queryNames(new ObjectName(camel + ",type=tracer,*"), null)) {
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(tracer).getAttributes()) {
                if (attribute.getName().equals("Enabled") && attribute.isWritable()) {
                    beans.setAttribute(tracer, new Attribute("Enabled", true));
                }
            }
        }
        firm.bills(firm.shop().client(NAME + " III"), "1003", "7123.45");
        firm.export().ended("FINISHED");

        for (ObjectName tracer : beans.queryNames(new ObjectName(camel + ",type=tracer,*"), null)) {
            for (MBeanOperationInfo operation : beans.getMBeanInfo(tracer).getOperations()) {
                if (operation.getName().startsWith("dump") && operation.getSignature().length == 0) {
                    assertThat(String.valueOf(beans.invoke(tracer, operation.getName(), new Object[0], new String[0])))
                            .as(tracer + " " + operation.getName()).doesNotContain(PRIVATE);
                }
            }
        }
    }

    @Test
    void tellsByMailAndWebhookThatARunWasRefused() {
        Firm refused = firms.firm();
        refused.exportAs("stranger@bayside.example");
        String subject = " of company " + refused.id() + " was refused";

        Awaitility.await().untilAsserted(() -> assertThat(recipients.mails(subject)).singleElement().asString()
                .contains("To: books@bayside.example", "Subject: Run ", "R02 The user in whose name it was asked for",
                        "http://books.example/companies/" + refused.id() + "/runs/").doesNotContain(PRIVATE));
        Awaitility.await().untilAsserted(() -> assertThat(recipients.posts(subject)).singleElement().asString()
                .contains("\"company\":" + refused.id(), "\"codes\":[\"R02\"]", "R02 The user").doesNotContain(PRIVATE));
    }

    @Test
    void tellsOnlyATimersOwnerThatAnotherRunWasUnderWay() {
        Firm busy = firms.firm();
        busy.shop().save();
        busy.changeExporter("""
                insert into export_run (company_id, kind, started_by, state, epoch, queued_at, owner, open_marker, lease_until)
                values (?, 'EXPORT', 'MANUAL', 'RUNNING', 1, current_timestamp, 'elsewhere/1', 1,
                    current_timestamp + interval '1' hour)""", busy.id());
        String subject = " of company " + busy.id() + " was refused";

        firms.exporter().run(Command.export(busy.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL));
        firms.exporter().run(Command.export(busy.id(), Stage.ADMINISTRATOR, StartedBy.REST));
        firms.exporter().run(Command.export(busy.id(), Stage.ADMINISTRATOR, StartedBy.TIMER));

        Awaitility.await().untilAsserted(() -> assertThat(recipients.mails(subject)).hasSize(1));
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> recipients.mails(subject).size() == 1);
    }

    private static String jolokia(String type, String bean, String more) {
        String name = bean.formatted(firms.bean(CamelContext.class).getManagementName()).replace("\"", "\\\"");
        return operator.postJson("/actuator/jolokia",
                "{\"type\":\"" + type + "\",\"mbean\":\"" + name + "\"," + more + "}").body();
    }
}
