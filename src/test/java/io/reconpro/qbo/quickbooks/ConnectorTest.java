package io.reconpro.qbo.quickbooks;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** Runs the connector's kamelets for real, over HTTP, against the server that the test names. */
@Target(TYPE)
@Retention(RUNTIME)
@CamelSpringBootTest
@SpringBootTest(classes = ConnectorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(properties = {
    "spring.datasource.url=jdbc:h2:mem:connector-${random.uuid};DB_CLOSE_DELAY=-1",
    "camel.main.routes-include-pattern=false",
    "camel.main.name=connector",
    "quickbooks.client-id=demo-client",
    "quickbooks.client-secret=demo-secret",
    "quickbooks.limits.requests-per-second=1000",
    "quickbooks.limits.requests-per-minute=60000",
    "quickbooks.limits.batches-per-minute=60000",
    "quickbooks.limits.pause-after-throttle=200ms",
    "quickbooks.repeat-delay=20ms",
    "quickbooks.read-timeout=2s",
    "quickbooks.write-timeout=2s"})
@interface ConnectorTest {
}
