package io.reconpro.qbo.shop;

import java.time.ZoneId;

/** A company of the shop system; its documents' dates are dates in this zone. */
public record Company(long id, String name, ZoneId zone, String currency) {
}
