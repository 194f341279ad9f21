package io.reconpro.qbo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jolokia.server.core.restrictor.policy.PolicyRestrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hawtio may do what the policy lists, and nothing else. */
class JolokiaPolicyTest {

    private static final String CONTEXT = "org.apache.camel:context=exporter,type=context,name=\"exporter\"";
    private static final String ROUTE = "org.apache.camel:context=exporter,type=routes,name=\"export-invoices\"";

    private final PolicyRestrictor policy =
            new PolicyRestrictor(getClass().getResourceAsStream("/jolokia-access.xml"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        CONTEXT + " | sendBody", CONTEXT + " | sendBody(java.lang.String,java.lang.Object)",
        CONTEXT + " | requestBody(java.lang.String,java.lang.Object)",
        CONTEXT + " | createEndpoint", CONTEXT + " | createEndpoint(java.lang.String)", CONTEXT + " | stop()",
        ROUTE + " | remove()", ROUTE + " | updateRouteFromXml(java.lang.String)", ROUTE + " | setTracing",
        "org.apache.camel:context=exporter,type=tracer,name=BacklogTracer | dumpAllTracedMessagesAsXml()",
        "com.sun.management:type=HotSpotDiagnostic | dumpHeap(java.lang.String,boolean)",
        "com.sun.management:type=DiagnosticCommand | vmSystemProperties()",
        "java.lang:type=Threading | dumpAllThreads(boolean,boolean)"})
    void refusesOperationsThatAreNotListed(String bean, String operation) throws MalformedObjectNameException {
        assertThat(policy.isOperationAllowed(new ObjectName(bean), operation)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "java.lang:type=Runtime | SystemProperties", "java.lang:type=Runtime | InputArguments",
        "com.zaxxer.hikari:type=PoolConfig (shop) | Password"})
    void refusesToTellOfTheEnvironment(String bean, String attribute) throws MalformedObjectNameException {
        assertThat(policy.isAttributeReadAllowed(new ObjectName(bean), attribute)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"io.reconpro.qbo:type=Exporter | startExport", ROUTE + " | start()", ROUTE + " | stop()",
        CONTEXT + " | dumpRoutesAsXml()"})
    void allowsToOperateTheExporterAndItsRoutes(String bean, String operation) throws MalformedObjectNameException {
        assertThat(policy.isOperationAllowed(new ObjectName(bean), operation)).isTrue();
        assertThat(policy.isAttributeReadAllowed(new ObjectName(bean), "Whatever")).isTrue();
        assertThat(policy.isAttributeWriteAllowed(new ObjectName(bean), "Whatever")).isFalse();
    }

    @Test
    void takesPostOnly() {
        assertThat(policy.isHttpMethodAllowed(HttpMethod.POST)).isTrue();
        assertThat(policy.isHttpMethodAllowed(HttpMethod.GET)).isFalse();
    }
}
