package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An e-mail address; naming one on an invoice sends nothing. */
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record EmailAddress(String address) {
}
