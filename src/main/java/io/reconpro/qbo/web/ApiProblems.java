package io.reconpro.qbo.web;

import java.util.stream.Collectors;

import io.reconpro.qbo.gate.NotAllowedException;
import io.reconpro.qbo.log.Finding;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What programs are told when something cannot be done: problem details with one clear sentence. */
@RestControllerAdvice(annotations = Api.class)
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** A stranger is told as little as about a company that does not exist. */
    @ExceptionHandler
    ProblemDetail refuse(NotAllowedException refusal, HttpServletRequest request) {
        LOG.warn("{} {} was refused", request.getMethod(), request.getRequestURI());
        if (refusal.isStranger()) {
            return ApiAddresses.notFound();
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.findings().stream()
                .map(finding -> finding.message() + " " + finding.remedy()).collect(Collectors.joining(" ")));
        problem.setProperty("codes", refusal.findings().stream().map(Finding::code).toList());
        return problem;
    }

    /** Something in the request is not as it has to be. */
    @ExceptionHandler
    ProblemDetail correct(IllegalArgumentException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(unreadable, ProblemDetail.forStatusAndDetail(status,
                "The body has to be JSON such as {\"operation\": \"preview\"}."), headers, status, request);
    }
}
