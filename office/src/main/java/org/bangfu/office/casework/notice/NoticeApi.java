package org.bangfu.office.casework.notice;

import java.util.Base64;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a notice for programs. */
@RestController
class NoticeApi {

    private final NoticeDesk desk;
    private final Api api;

    NoticeApi(NoticeDesk desk, Api api) {
        this.desk = desk;
        this.api = api;
    }
    /** @param photo a JPEG or PNG, Base64 */
    record Posting(
            @Nullable String where, long second, @Nullable String photo) {}

    record Said(@Nullable String words) {}

    /** @param explanation asked for where visitors or reviewer suggested another category than was determined */
    record Ordering(@Nullable String explanation) {}

    @PostMapping("/api/v1/cases/{number}/order-notice")
    @May(Permission.MATCH)
    ResponseEntity<String> order(
            @PathVariable String number, @RequestBody(required = false) @Nullable Ordering ordering) {
        String explanation = ordering == null ? null : ordering.explanation();
        return api.act(version -> CaseNow.of(
                desk.order(number, version, Read.optional(explanation, "explanation", "说明", 1000), Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/post-notice")
    @May(Permission.VISIT)
    ResponseEntity<String> post(@PathVariable String number, @RequestBody Posting posting) {
        return api.act(version -> CaseNow.of(desk.post(
                number,
                version,
                Read.text(posting.where(), "where", "张贴的地方", 60),
                posting.second(),
                "公示照片.jpg",
                decoded(posting.photo()),
                Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/object")
    @May({Permission.VISIT, Permission.MATCH})
    ResponseEntity<String> object(@PathVariable String number, @RequestBody ObjectionForm form) {
        return api.act(version -> CaseNow.of(desk.object(number, version, form.read(), Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/answer-objection")
    @May(Permission.REVIEW)
    ResponseEntity<String> answer(@PathVariable String number, @RequestBody Said said) {
        return api.act(version -> CaseNow.of(
                desk.answer(number, version, Read.text(said.words(), "words", "调查结果和答复", 2000), Acting.now())));
    }

    /** Whoever objected was told how it ended, otherwise than by the office's own message. */
    @PostMapping("/api/v1/cases/{number}/objections/{id}/told")
    @May({Permission.VISIT, Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> tell(@PathVariable String number, @PathVariable long id, @RequestBody TellingForm form) {
        return api.act(version -> CaseNow.of(desk.tell(number, version, id, form.read(), Acting.now())));
    }

    private static byte[] decoded(@Nullable String photo) {
        try {
            return Base64.getDecoder().decode(photo == null ? "" : photo);
        } catch (IllegalArgumentException e) {
            throw Refusal.at("photo", "照片应是 Base64 编码的 JPEG 或 PNG。");
        }
    }
}
