package org.bangfu.office.casework.matching;

import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registers and matching for programs. */
@RestController
class MatchApi {

    private final Api api;
    private final Registers registers;
    private final MatchDesk desk;
    private final Asides asides;
    private final Cases cases;
    private final Journal journal;

    MatchApi(Api api, Registers registers, MatchDesk desk, Asides asides, Cases cases, Journal journal) {
        this.api = api;
        this.registers = registers;
        this.desk = desk;
        this.asides = asides;
        this.cases = cases;
        this.journal = journal;
    }

    @GetMapping("/api/v1/registers")
    @May(Permission.MATCH)
    Page<Imported> lists(Paging paging) {
        return paging.page(
                registers.history(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                Imported::id);
    }

    /** What counts today of each source, with its age. */
    @GetMapping("/api/v1/register-sources")
    @May(Permission.MATCH)
    List<Source> sources() {
        return registers.sources(Acting.now());
    }

    /** What a list would change; nothing is kept. */
    @PostMapping("/api/v1/registers/{register}/preview")
    @May(Permission.MATCH)
    ResponseEntity<String> preview(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(
                () -> registers.preview(Handing.of(register, source, mode, asOf, sheet, handed(file)), Acting.now()));
    }

    /** @param base from the preview: refused where the source has changed since; may be missing */
    @PostMapping("/api/v1/registers/{register}")
    @May(Permission.MATCH)
    ResponseEntity<String> take(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var list = Handing.of(register, source, mode, asOf, sheet, handed(file));
            return whole(registers.take(list, Read.optional(base, "base", "预览时的名单", 500), Acting.now()));
        });
    }

    private static UploadedFile handed(@Nullable MultipartFile file) {
        return UploadedFile.of(file, "请附上要导入的名单。", "名单");
    }

    /** A list with its lines that were not imported. */
    public record WithFaults(Imported imported, List<LineFault> faults) {}

    private WithFaults whole(Imported imported) {
        return new WithFaults(imported, registers.faults(imported.id()));
    }

    @GetMapping("/api/v1/register-imports/{id}")
    @May(Permission.MATCH)
    @Transactional
    public WithFaults imported(@PathVariable long id) {
        return whole(registers.imported(id));
    }

    /** @param reason at least ten characters */
    public record Why(@Nullable String reason) {}

    /** By another person than imported it, while no matching used it. */
    @PostMapping("/api/v1/register-imports/{id}/take-back")
    @May(Permission.MATCH)
    ResponseEntity<String> takeBack(@PathVariable long id, @RequestBody Why said) {
        return api.create(
                () -> registers.takeBack(id, Read.text(said.reason(), "reason", "撤回的原因", 10, 500), Acting.now()));
    }

    /** The right day of a list, and why it was told wrong. */
    public record Day(@Nullable String asOf, @Nullable String reason) {}

    @PostMapping("/api/v1/register-imports/{id}/as-of")
    @May(Permission.MATCH)
    ResponseEntity<String> correct(@PathVariable long id, @RequestBody Day day) {
        return api.create(() -> registers.correct(
                id,
                Read.date(day.asOf(), "asOf", "数据截止日期"),
                Read.text(day.reason(), "reason", "更正的原因", 10, 500),
                Acting.now()));
    }

    /** The family beside the registers, as it stands now. */
    @GetMapping("/api/v1/cases/{number}/matching")
    @May({Permission.MATCH, Permission.REVIEW})
    @Transactional
    public Beside beside(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        journal.saw("信息比对", number);
        var look = desk.look(aCase);
        return new Beside(
                look.comparison().all(),
                look.sources(),
                look.missing(),
                look.questions(),
                desk.hints(look),
                asides.of(aCase));
    }

    @PostMapping("/api/v1/cases/{number}/match")
    @May(Permission.MATCH)
    ResponseEntity<String> match(@PathVariable String number, @RequestBody MatchForm form) {
        return api.act(
                version -> CaseNow.of(desk.match(number, version, form.read(), form.withoutLists(), Acting.now())));
    }

    /** Whose a line is that has a member's number and another name. */
    public record Whose(
            @Nullable String list,
            @Nullable String row,
            @Nullable Boolean same,
            @Nullable String reason) {}

    @PostMapping("/api/v1/cases/{number}/match/lines")
    @May(Permission.MATCH)
    ResponseEntity<String> answer(@PathVariable String number, @RequestBody Whose said) {
        return api.act(version -> CaseNow.of(desk.answer(
                number,
                version,
                Read.count(said.list(), "list", "名单", 1, Integer.MAX_VALUE),
                Read.count(said.row(), "row", "行", 1, Integer.MAX_VALUE),
                Read.yesOrNo(said.same(), "same", "是不是同一个人"),
                Read.text(said.reason(), "reason", "认定的理由", Asides.LEAST, 500),
                Acting.now())));
    }

    /** Sets a register aside, with a paper; a second person has to agree. */
    @PostMapping("/api/v1/cases/{number}/match/asides")
    @May(Permission.MATCH)
    ResponseEntity<String> setAside(
            @PathVariable String number, AsideForm form, @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.act(version -> {
            AsideForm.Typed typed = form.read();
            return CaseNow.of(asides.enter(
                    number,
                    version,
                    typed.matter(),
                    typed.figure(),
                    typed.reason(),
                    UploadedFile.of(file, "请附上证明的照片或 PDF。", "证明"),
                    Acting.now()));
        });
    }

    @PostMapping("/api/v1/match-asides/{id}/agree")
    @May(Permission.REVIEW)
    ResponseEntity<String> agree(@PathVariable long id) {
        return api.act(version -> CaseNow.of(asides.agree(id, version, Acting.now())));
    }

    @PostMapping("/api/v1/match-asides/{id}/reject")
    @May(Permission.REVIEW)
    ResponseEntity<String> reject(@PathVariable long id, @RequestBody Why said) {
        return api.act(version -> CaseNow.of(
                asides.reject(id, version, Read.text(said.reason(), "reason", "不同意的理由", 2, 500), Acting.now())));
    }

    /**
     * What is compared.
     *
     * @param sources which lists count, with their age
     * @param missing registers of which nothing was obtained, or only what is too old
     * @param questions lines with a member's number and another name
     * @param hints lines that could not be imported and may be about a member
     * @param asides what was set aside, the newest first
     */
    public record Beside(
            List<Compared> compared,
            List<Source> sources,
            List<Register> missing,
            List<Question> questions,
            List<String> hints,
            List<Aside> asides) {}
}
