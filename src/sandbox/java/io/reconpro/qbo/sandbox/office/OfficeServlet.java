package io.reconpro.qbo.sandbox.office;

import io.reconpro.qbo.sandbox.pages.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The shop's Back Office, as far as trying the exporter needs it: {@code /shop/invoices}, {@code /shop/bills}, …/{id}. */
public final class OfficeServlet extends HttpServlet {

    public static final String PATH = "/shop";

    private static final String AMOUNT = "-?\\d{1,9}(\\.\\d{1,2})?";

    private final transient Papers papers;

    public OfficeServlet(DataSource shop) {
        this.papers = new Papers(shop);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        List<String> path = List.of(Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1).split("/"));
        Optional<PaperKind> kind = path.get(0).isEmpty() ? Optional.of(PaperKind.INVOICES) : PaperKind.at(path.get(0));
        if (kind.isPresent() && path.size() == 1 && request.getMethod().equals("GET")) {
            show(response, 200, list(kind.get(), request));
            return;
        }
        Optional<Paper> paper = path.size() == 2 && path.get(1).matches("\\d{1,18}")
                ? kind.flatMap(known -> papers.find(known, Long.parseLong(path.get(1)))) : Optional.empty();
        if (paper.isEmpty()) {
            show(response, 404, OfficePages.problem("Not found", "The shop has nothing like this.", PATH));
        } else if (request.getMethod().equals("GET")) {
            show(response, 200, OfficePages.paper(paper.get(), said(text(request, "now"))));
        } else {
            change(request, response, paper.get());
        }
    }

    private Page list(PaperKind kind, HttpServletRequest request) {
        String status = OfficePages.status(text(request, "status")) == null ? "" : text(request, "status");
        String number = text(request, "number");
        int page = text(request, "page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(text(request, "page")) : 1;
        return OfficePages.list(kind, status, number, page, papers.list(kind, status, number, page));
    }

    private void change(HttpServletRequest request, HttpServletResponse response, Paper paper) throws IOException {
        String here = OfficePages.address(paper.kind()) + "/" + paper.id();
        String status = text(request, "status");
        Optional<String> wrong = paper.isDraft() ? paper.lines().stream().filter(line -> !line.isPercentage())
                .map(line -> text(request, "amount-" + line.id())).filter(amount -> !amount.matches(AMOUNT)).findFirst()
                : Optional.empty();
        if (!isOwn(request) || !Paper.BY_HAND.contains(status)) {
            show(response, 403, OfficePages.problem("Refused", "This was not asked by the page of the shop.", here));
        } else if (!text(request, "version").equals(Integer.toString(paper.version()))) {
            show(response, 409, stale(here));
        } else if (wrong.isPresent()) {
            show(response, 400, OfficePages.problem("Not saved",
                    "\"" + wrong.get() + "\" is no amount. Write it as 120.00.", here));
        } else if (papers.change(paper, status, edited(request, paper))) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", here + "?now=" + status);
        } else {
            show(response, 409, stale(here));
        }
    }

    private static Page stale(String here) {
        return OfficePages.problem("Not saved", "Somebody, perhaps an export, changed it in the meantime. Look again.", here);
    }

    private static List<PaperLine> edited(HttpServletRequest request, Paper paper) {
        return PaperLine.priced(paper.lines().stream().map(line -> paper.isDraft()
                ? line.with(description(request, line), line.isPercentage() ? line.amount()
                        : new BigDecimal(text(request, "amount-" + line.id()))) : line).toList());
    }

    private static String description(HttpServletRequest request, PaperLine line) {
        String typed = text(request, "description-" + line.id());
        return typed.isEmpty() ? null : typed;
    }

    /** Pages of other sites cannot change the shop. */
    private static boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals("http://" + request.getHeader("Host"));
    }

    private static String said(String status) {
        return Paper.BY_HAND.contains(status) ? "Saved. It is " + OfficePages.status(status) + " now." : "";
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static void show(HttpServletResponse response, int status, Page page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        response.getWriter().write(page.html());
    }
}
