package io.reconpro.qbo.shop;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shop's database beyond how to reach it.
 *
 * @param testShop       declares a test shop, whose documents a sandbox company may mark Exported
 * @param approvedStatus status of a document that waits for export
 * @param exportedStatus status given to it after QuickBooks confirmed it
 * @param voidStatus     status of a document that was voided
 */
@Validated
@ConfigurationProperties("shop")
public record ShopSettings(
        @DefaultValue("false") boolean testShop,
        @DefaultValue("APPROVED") @NotBlank String approvedStatus,
        @DefaultValue("EXPORTED") @NotBlank String exportedStatus,
        @DefaultValue("VOID") @NotBlank String voidStatus) {
}
