package org.bangfu.office.matching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.CaseNow;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.web.Api;
import org.bangfu.office.web.Handed;
import org.bangfu.office.web.Page;
import org.bangfu.office.web.Paging;
import org.bangfu.office.web.Read;
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
@May(Permission.MATCH)
class MatchApi {

    private final Api api;
    private final Registers registers;
    private final MatchDesk desk;
    private final Cases cases;
    private final Journal journal;

    MatchApi(Api api, Registers registers, MatchDesk desk, Cases cases, Journal journal) {
        this.api = api;
        this.registers = registers;
        this.desk = desk;
        this.cases = cases;
        this.journal = journal;
    }

    @GetMapping("/api/v1/registers")
    Page<Imported> lists(Paging paging) {
        return paging.page(
                registers.history(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                Imported::id);
    }

    @PostMapping("/api/v1/registers/{register}")
    ResponseEntity<String> take(
            @PathVariable String register,
            @RequestParam @Nullable String asOf,
            @RequestParam MultipartFile file,
            HttpServletRequest request) {
        var handed = Handed.of(file, register);
        return api.create(
                request,
                () -> registers.take(
                        Read.oneOf(Register.class, register, "register", "哪一种登记"),
                        Read.date(asOf, "asOf", "数据截止日期"),
                        handed.name(),
                        handed.content(),
                        Acting.now()));
    }

    /** The family beside the registers, as it stands now. */
    @GetMapping("/api/v1/cases/{number}/matching")
    @Transactional
    public Beside beside(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        journal.saw("信息比对", number);
        var look = desk.look(aCase);
        return new Beside(look.comparison().all(), look.missing());
    }

    @PostMapping("/api/v1/cases/{number}/match")
    ResponseEntity<String> match(@PathVariable String number, @RequestBody MatchForm form, HttpServletRequest request) {
        return api.act(
                request,
                version -> CaseNow.of(desk.match(number, version, form.read(), form.withoutLists(), Acting.now())));
    }

    /** What is compared, and which registers have no list. */
    public record Beside(List<Compared> compared, List<Register> missing) {}
}
