package io.reconpro.qbo.sandbox;

import io.reconpro.qbo.sandbox.books.Books;

/** What every company's books hold before anybody calls. */
final class Seed {

    private Seed() {
    }

    static void fill(Books books) {
    }
}
