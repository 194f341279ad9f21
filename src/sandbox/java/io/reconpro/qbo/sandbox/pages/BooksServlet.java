package io.reconpro.qbo.sandbox.pages;

import io.reconpro.qbo.sandbox.books.Books;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the books to a browser: {@code /}, {@code /books/{realm}}, …/{entity} and …/{entity}/{id}. */
public final class BooksServlet extends HttpServlet {

    private final transient Pages pages;

    /** @param companies realm to books */
    public BooksServlet(Map<String, Books> companies) {
        this.pages = new Pages(companies);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Page> page = page(request);
        response.setStatus(page.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.getWriter().write(page.orElseGet(() -> missing(request.getRequestURI())).html());
    }

    private Optional<Page> page(HttpServletRequest request) {
        List<String> path = Arrays.stream(request.getRequestURI().split("/")).filter(part -> !part.isEmpty()).toList();
        return switch (path.size()) {
            case 0 -> Optional.of(pages.companies());
            case 2 -> pages.list(path.get(1), "Invoice", number(request.getParameter("page")));
            case 3 -> pages.list(path.get(1), path.get(2), number(request.getParameter("page")));
            case 4 -> pages.record(path.get(1), path.get(2), path.get(3));
            default -> Optional.empty();
        };
    }

    private static Page missing(String path) {
        return new Page("Not found", Html.of(Html.text("Not found").in("h1"),
                Html.text("There is nothing at " + path + ".").in("p")));
    }

    private static int number(String page) {
        return page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }
}
