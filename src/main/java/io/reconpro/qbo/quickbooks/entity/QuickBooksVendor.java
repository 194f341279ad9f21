package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A vendor to be created; the display name is unique across customers, vendors and employees. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record QuickBooksVendor(String displayName, String companyName, String givenName, String familyName,
        EmailAddress primaryEmailAddr, TelephoneNumber primaryPhone, PhysicalAddress billAddr, Ref currencyRef) {
}
