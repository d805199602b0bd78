package org.bangfu.office.ground.web;

import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
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
    ProblemDetail noFile(MultipartException noFile) {
        return DatabaseSaid.of(noFile).map(ApiErrors::turnedAway).orElseGet(ApiErrors::noFile);
    }

    private static ProblemDetail noFile() {
        return misread(new RequestFault(400, "file", "请用 multipart/form-data 发送文件，字段名 file，一个文件最大 20 MB。"));
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
        return RequestFault.of(failure)
                .map(ApiErrors::misread)
                .or(() -> DatabaseSaid.of(failure).map(ApiErrors::turnedAway))
                .orElseGet(() -> {
                    LOG.error("request failed", failure);
                    return problem(500);
                });
    }

    private static ProblemDetail turnedAway(DatabaseSaid said) {
        LOG.warn("turned away by {}", said.name());
        var problem = problem(said.status(), said.words().program());
        problem.setProperty(
                "errors", List.of(Map.of("path", "$", "message", said.words().program())));
        return problem;
    }

    private static ProblemDetail misread(RequestFault misread) {
        var problem = problem(misread.status(), misread.sentence());
        problem.setProperty("errors", List.of(Map.of("path", misread.path(), "message", misread.sentence())));
        return problem;
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

    /** What a status says by itself. */
    static ProblemDetail problem(int status) {
        return problem(status, Trouble.of(status).program());
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return problem(status.value(), sentence);
    }

    private static ProblemDetail problem(int status, String sentence) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(Trouble.of(status).title());
        problem.setDetail(sentence);
        return problem;
    }
}
