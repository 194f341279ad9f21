package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;

/** A service being described; a percentage one is a surcharge, a discount (negative) or a tax. */
public final class ShopService {

    private final long id;
    private final String name;
    private PriceType priceType = PriceType.MONEY;
    private BigDecimal ratePercent;
    private boolean tax;
    private String description;
    private String accountingId;
    private boolean taxable = true;
    private boolean written;

    ShopService(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public ShopService price(PriceType type) {
        unwritten().priceType = type;
        return this;
    }

    /** Percent of what the rule for its kind names: above zero a surcharge, below zero a discount. */
    public ShopService percent(String rate) {
        unwritten().priceType = PriceType.PERCENTAGE;
        ratePercent = new BigDecimal(rate);
        return this;
    }

    public ShopService tax(String rate) {
        percent(rate).tax = true;
        taxable = false;
        return this;
    }

    public ShopService description(String text) {
        unwritten().description = text;
        return this;
    }

    public ShopService accountingId(String qboId) {
        unwritten().accountingId = qboId;
        return this;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    BigDecimal ratePercent() {
        return ratePercent;
    }

    LineKind kind() {
        if (priceType != PriceType.PERCENTAGE) {
            return LineKind.MAIN;
        }
        if (ratePercent.signum() < 0) {
            return LineKind.DISCOUNT;
        }
        return tax ? LineKind.TAX : LineKind.SURCHARGE;
    }

    void write(ShopRows rows, long companyId) {
        if (written) {
            return;
        }
        written = true;
        rows.add(Table.SERVICE, id, companyId, name, description, priceType.name(), tax, ratePercent, accountingId,
                taxable);
    }

    private ShopService unwritten() {
        if (written) {
            throw new IllegalStateException("Service '%s' is written already; describe it before its first line"
                    .formatted(name));
        }
        return this;
    }
}
