package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.traffic.Limits;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One local QuickBooks for all tests of a class, its rules cleared before each. */
public final class SeededQuickBooks implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private LocalQuickBooks quickBooks;

    @Override
    public void beforeAll(ExtensionContext context) {
        quickBooks = LocalQuickBooks.start(Options.seeded());
        quickBooks.traffic().limits(Limits.off());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        quickBooks.control().clearRules();
        quickBooks.requests().clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        quickBooks.close();
    }

    public LocalQuickBooks quickBooks() {
        return quickBooks;
    }

    public Api api() {
        return new Api(quickBooks, Options.FIRST_REALM);
    }

    public Books books() {
        return quickBooks.books(Options.FIRST_REALM);
    }
}
