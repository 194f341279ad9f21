package io.reconpro.qbo.start;

import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.shop.DocumentKind;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.SimpleTypeConverter;
import org.springframework.stereotype.Component;

/**
 * Says how the texts in the routes' conditions become the constants that they are compared with. Camel can tell by itself,
 * but looks through all its converters for a better way first, each time: a fifth of an export.
 */
@Component
class EnumConverters implements CamelContextConfiguration {

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        add(camel, DocumentKind.class);
        add(camel, Command.Kind.class);
        add(camel, ClassTracking.class);
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // nothing more to say
    }

    private static <E extends Enum<E>> void add(CamelContext camel, Class<E> type) {
        camel.getTypeConverterRegistry().addTypeConverter(type, String.class,
                new SimpleTypeConverter(false, (wanted, exchange, text) -> Enum.valueOf(type, (String) text)));
    }
}
