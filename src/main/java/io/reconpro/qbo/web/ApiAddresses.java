package io.reconpro.qbo.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers, in the form that programs expect, for all addresses below {@code /api} that there are not. */
@Api
class ApiAddresses {

    @RequestMapping("/api/**")
    ResponseEntity<ProblemDetail> unknown() {
        return ResponseEntity.of(notFound()).build();
    }

    static ProblemDetail notFound() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
                "There is no such address, or you may not know of it. docs/operations.md lists those that there are.");
    }
}
