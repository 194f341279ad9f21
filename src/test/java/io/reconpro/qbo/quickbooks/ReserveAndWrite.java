package io.reconpro.qbo.quickbooks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Flows that reserve and write as the exporter's do, with something happening between. */
class ReserveAndWrite extends RouteBuilder {

    private static final String PERMIT = "quickBooksPermit";

    private final List<Boolean> usedWhatWasReserved = new CopyOnWriteArrayList<>();
    private volatile Consumer<Exchange> between = exchange -> { };

    void between(Consumer<Exchange> happens) {
        between = happens;
    }

    /** For each write of the loop, whether it left with the permit reserved for it. */
    List<Boolean> usedWhatWasReserved() {
        return usedWhatWasReserved;
    }

    @Override
    public void configure() {
        from("direct:reserve-and-write").to("kamelet:quickbooks-reserve-action")
                .process(exchange -> between.accept(exchange))
                .to("kamelet:quickbooks-write-action");
        from("direct:reserve-and-write-often").setProperty("call", body())
                .loop(20).setBody(exchangeProperty("call")).to("direct:reserve-and-write").end();
        from("direct:reserve-and-write-in-a-loop").setProperty("call", body())
                .loop(3).setBody(exchangeProperty("call"))
                .doTry().to("kamelet:quickbooks-reserve-action").setProperty("reserved", exchangeProperty(PERMIT))
                .to("kamelet:quickbooks-write-action").process(exchange -> usedWhatWasReserved.add(
                        exchange.getProperty("reserved") == exchange.getProperty(PERMIT)))
                .doFinally().bean("permits", "release").end().end();
        from("direct:reserve-and-give-up").loop(2)
                .doTry().to("kamelet:quickbooks-reserve-action").throwException(new IllegalStateException("given up"))
                .doCatch(IllegalStateException.class)
                .doFinally().bean("permits", "release").end().end();
    }
}
