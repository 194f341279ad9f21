package io.reconpro.qbo.web;

import io.reconpro.qbo.gate.NotAllowedException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows, and what is shown in its place to someone who may not see it. */
@ControllerAdvice
@ConditionalOnWebApplication
class EveryPage {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);

    /** The user who is logged in; null before. */
    @ModelAttribute("user")
    String user(HttpServletRequest request) {
        return request.getRemoteUser();
    }

    /** The page's own path, by which the navigation marks where one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** A stranger is told as little as about a company that does not exist. */
    @ExceptionHandler
    ModelAndView refuse(NotAllowedException refusal, HttpServletRequest request) {
        LOG.warn("{} {} was refused", request.getMethod(), request.getRequestURI());
        ModelAndView page = refusal.isStranger() ? new ModelAndView("error/404", HttpStatus.NOT_FOUND)
                : new ModelAndView("error/refused", HttpStatus.FORBIDDEN);
        page.addObject("findings", refusal.findings());
        page.addObject("user", user(request));
        return page;
    }
}
