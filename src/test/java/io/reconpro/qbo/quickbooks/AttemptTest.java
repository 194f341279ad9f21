package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class AttemptTest {

    /** Camel caches what it learns of a class, but by instance where a method takes an Exchange: that is a leak. */
    @Test
    void hasNoMethodThatLetsCamelKeepEveryInstance() {
        assertThat(Attempt.class.getDeclaredMethods())
                .noneMatch(method -> Arrays.asList(method.getParameterTypes()).contains(Exchange.class));
    }
}
