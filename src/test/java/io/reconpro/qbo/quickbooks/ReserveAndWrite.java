package io.reconpro.qbo.quickbooks;

import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Flows that reserve and write as the exporter's do, with something happening between. */
class ReserveAndWrite extends RouteBuilder {

    private volatile Consumer<Exchange> between = exchange -> { };

    void between(Consumer<Exchange> happens) {
        between = happens;
    }

    @Override
    public void configure() {
        from("direct:reserve-and-write").to("kamelet:quickbooks-reserve-action")
                .process(exchange -> between.accept(exchange))
                .to("kamelet:quickbooks-write-action");
        from("direct:reserve-and-write-often").setProperty("call", body())
                .loop(20).setBody(exchangeProperty("call")).to("direct:reserve-and-write").end();
        from("direct:reserve-in-a-loop").loop(2).to("kamelet:quickbooks-reserve-action").end();
        from("direct:reserve-in-a-split").split(body()).to("kamelet:quickbooks-reserve-action").end();
    }
}
