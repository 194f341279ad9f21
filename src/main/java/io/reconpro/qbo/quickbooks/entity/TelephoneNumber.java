package io.reconpro.qbo.quickbooks.entity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A telephone number as people write it. */
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
public record TelephoneNumber(String freeFormNumber) {
}
