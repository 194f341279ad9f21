package io.reconpro.qbo.document;

import io.reconpro.qbo.shop.WorkOrder;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of a line: what was done, how much of it where the amounts cannot say so, and on which vehicle,
 * for which QuickBooks has no other place.
 */
public record LineText(String text, boolean shortened) {

    public static final int LIMIT = 4000;

    /**
     * The text that fits.
     *
     * @param work what was done; the only part that is shortened
     * @param quantity null when it need not be said
     * @param order null when it is not known
     */
    public static LineText of(String work, String quantity, WorkOrder order) {
        String tail = Stream.of(quantity, vehicle(order)).filter(Objects::nonNull)
                .map(part -> " (" + part + ")").collect(Collectors.joining());
        int room = LIMIT - tail.length();
        return new LineText((Texts.shorten(work, room) + tail).strip(), Texts.isLonger(work, room));
    }

    /** Such as "2 at 40.125"; null when one of them is not known. */
    public static String quantity(BigDecimal quantity, BigDecimal price) {
        return quantity == null || price == null ? null : Amounts.plain(quantity) + " at " + Amounts.plain(price);
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
