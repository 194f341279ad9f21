package io.reconpro.qbo.web;

import io.reconpro.qbo.shop.Company;

/**
 * The user of a page, an active Administrator of the company that the page is about.
 * <p>
 * A controller's method that has this as a parameter cannot be reached by anybody else: the shop is asked at each
 * request. Methods that change something (all but GET) require the subscription, too, unless marked {@link EvenLapsed}.
 *
 * @param email as the user logged in
 */
public record Administrator(String email, Company company) {

    public long companyId() {
        return company.id();
    }
}
