package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.Service;
import io.reconpro.qbo.shop.WorkOrder;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of a line: what was done, how much of it where the amounts cannot say so, and on which vehicle,
 * for which QuickBooks has no other place.
 */
record LineText(String text, boolean shortened) {

    static final int LIMIT = 4000;

    static LineText of(Line line, boolean nameService, String quantity) {
        String tail = Stream.of(quantity, vehicle(line.workOrder())).filter(Objects::nonNull)
                .map(part -> " (" + part + ")").collect(Collectors.joining());
        String work = work(line, nameService);
        int room = LIMIT - tail.length();
        return new LineText((Texts.shorten(work, room) + tail).strip(), Texts.isLonger(work, room));
    }

    private static String work(Line line, boolean nameService) {
        Service service = line.service();
        String name = service == null ? null : service.name();
        String description = Stream.of(line.description(), name, service == null ? null : service.description())
                .filter(Objects::nonNull).findFirst().orElse("");
        boolean namesItself = name == null || description.startsWith(name);
        return nameService && !namesItself ? name + ": " + description : description;
    }

    private static String vehicle(WorkOrder order) {
        if (order == null) {
            return null;
        }
        String model = Stream.of(order.year(), order.make(), order.model()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String text = Stream.of(model.isEmpty() ? null : model, labelled("VIN", order.vin()),
                        labelled("Stock", order.stockNumber()), labelled("RO", order.roNumber()),
                        labelled("WO", order.number()))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static String labelled(String label, String value) {
        return value == null ? null : label + " " + value;
    }
}
