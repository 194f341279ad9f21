/**
 * What the exporter's pages share: layout, security, errors; and the pages that belong to no feature.
 * <p>
 * To add a page:
 * <ol>
 * <li>A class in the package of its feature, annotated {@link io.reconpro.qbo.web.Page}, with methods mapped below
 * {@code /companies/{company}}. A parameter of the type {@link io.reconpro.qbo.web.Administrator} is the guard: only an
 * active Administrator of that company gets in, and for anything but GET the company needs the subscription. Pages
 * outside a company (mapped elsewhere) are for whoever is logged in.
 * <li>A template in {@code templates/} that begins like {@code home.html}: title and content go into
 * {@code layout.html}, where the page also gets its entry in the navigation. Links are {@code @{|/companies/…|}};
 * {@code who} is the administrator.
 * <li>What changes something is a form with {@code method="post"} and {@code th:action}, which brings the token against
 * forged requests along, and ends in a redirect. A sentence in the flash attribute {@code said} is shown on the next
 * page. What cannot be taken back asks a {@link io.reconpro.qbo.web.Question} first. No script and no style in a page: the
 * browser is told to refuse both.
 * </ol>
 * To open a path to everybody, or to operators only, name it in {@code Security}.
 */
package io.reconpro.qbo.web;
