package org.bangfu.office.web;

import java.util.List;
import java.util.Map;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.refusal.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** What went wrong, for programs: problem details (RFC 9457) with {@code errors} as in the contract. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return refused(List.of(refusal));
    }

    @ExceptionHandler
    ProblemDetail refused(Refusals refusals) {
        return refused(refusals.all());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        var problem = problem(HttpStatus.BAD_REQUEST, "请求的内容不是合格的 JSON 文档。");
        problem.setProperty("errors", List.of(Map.of("path", "$", "message", "请检查 JSON 的括号、引号、字段名和数据类型。")));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noFile(MultipartException noFile) {
        return problem(HttpStatus.BAD_REQUEST, "请用 multipart/form-data 发送文件，字段名 file，一个文件最大 20 MB。");
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        return problem(HttpStatus.CONFLICT, String.valueOf(stale.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(notFound.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return problem(HttpStatus.FORBIDDEN, "您的岗位不能办这件事。");
    }

    @ExceptionHandler
    ProblemDetail broken(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return known.getBody();
        }
        LOG.error("request failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "这一步没有办成，也没有办一半。请稍后用同一个 Idempotency-Key 再试。");
    }

    private static ProblemDetail refused(List<Refusal> refusals) {
        var problem =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, refusals.getFirst().sentence());
        problem.setProperty("errors", refusals.stream().map(ApiErrors::error).toList());
        return problem;
    }

    private static Map<String, String> error(Refusal refusal) {
        String path = refusal.field() == null ? "$" : refusal.field();
        return refusal.citation() == null
                ? Map.of("path", path, "message", refusal.getMessage())
                : Map.of("path", path, "message", refusal.getMessage(), "citation", refusal.citation());
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
