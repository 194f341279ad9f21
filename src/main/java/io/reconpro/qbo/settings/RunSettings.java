package io.reconpro.qbo.settings;

import java.time.LocalDate;

/**
 * What holds for all documents of an export.
 *
 * @param treatWarningsAsErrors whether a document with a warning waits until the cause is gone (S-15)
 * @param exportFrom the first document date that is exported; null: all
 */
public record RunSettings(boolean treatWarningsAsErrors, LocalDate exportFrom, WriteMode writeMode) {
}
