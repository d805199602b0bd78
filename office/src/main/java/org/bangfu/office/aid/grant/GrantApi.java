package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was granted, and the answers from above, for programs. Amounts in yuan as text. */
@RestController
@May(Permission.SEE_AID)
class GrantApi {

    private final GrantBook grants;
    private final GrantTable table;
    private final LapseTable lapses;
    private final Cases cases;
    private final OfficeClock clock;
    private final Journal journal;
    private final Api api;

    GrantApi(
            GrantBook grants,
            GrantTable table,
            LapseTable lapses,
            Cases cases,
            OfficeClock clock,
            Journal journal,
            Api api) {
        this.grants = grants;
        this.table = table;
        this.lapses = lapses;
        this.cases = cases;
        this.clock = clock;
        this.journal = journal;
        this.api = api;
    }

    /**
     * A grant as it stands now.
     *
     * @param version goes into the next If-Match
     * @param year the year it belongs to
     * @param decided what the meeting decided
     * @param amount what stands of it
     * @param awaits whose answer it waits for; null where nobody's
     */
    record Shown(
            long id,
            int version,
            String caseNumber,
            String fileNumber,
            AidKind kind,
            boolean beside,
            int year,
            LocalDate decidedOn,
            String minute,
            String decided,
            String amount,
            String paid,
            long fund,
            @Nullable Long again,
            @Nullable Approval awaits,
            String standing,
            List<Happened> events) {}

    record Happened(
            GrantEvent.Kind kind,
            LocalDate on,
            String ended,
            @Nullable Long fund,
            @Nullable String minute,
            String reason) {}

    /**
     * What lapsed with its money.
     *
     * @param days from the meeting to the last day of the money
     * @param desk where it lay
     * @param again whether it was decided again since
     */
    record Lapsed(
            long grant,
            String caseNumber,
            String fileNumber,
            AidKind kind,
            String amount,
            int year,
            LocalDate decidedOn,
            long fund,
            LocalDate lastDay,
            int days,
            Lapse.Desk desk,
            @Nullable String batch,
            boolean again) {}

    record Answered(
            @Nullable Boolean agreed,
            @Nullable String document,
            @Nullable String on) {}

    /** The territory's grants, the newest first. */
    @GetMapping("/api/v1/grants")
    @Transactional(readOnly = true)
    Page<Shown> list(Paging paging) {
        return paging.page(
                        table.list(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        Grant::id)
                .map(GrantApi::shown);
    }

    /** Findings against desks, the newest first (F13, R-46). */
    @GetMapping("/api/v1/lapses")
    @Transactional(readOnly = true)
    Page<Lapsed> lapses(Paging paging) {
        return paging.page(
                        lapses.list(Acting.now().territory(), paging.number(Long.MAX_VALUE), paging.oneMore()),
                        Lapse::event)
                .map(one -> new Lapsed(
                        one.grant(),
                        one.caseNumber(),
                        one.fileNumber(),
                        one.kind(),
                        one.amount().plain(),
                        one.year(),
                        one.decidedOn(),
                        one.fund(),
                        one.lastDay(),
                        one.days(),
                        one.desk(),
                        one.batch(),
                        one.again()));
    }

    @GetMapping("/api/v1/cases/{number}/grants")
    @Transactional
    List<Shown> ofCase(@PathVariable String number) {
        Case aCase = cases.byNumber(number);
        journal.saw("帮扶", aCase.number());
        return table.of(aCase.id()).stream().map(GrantApi::shown).toList();
    }

    /** Grants above the limits that wait for an answer, the oldest first (F9). */
    @GetMapping("/api/v1/approvals")
    @Transactional(readOnly = true)
    Page<Shown> waiting(Paging paging) {
        return paging.page(table.waiting(Acting.now().territory(), paging.number(0), paging.oneMore()), Grant::id)
                .map(GrantApi::shown);
    }

    @PostMapping("/api/v1/approvals/{id}")
    @May(Permission.APPROVE)
    ResponseEntity<String> answer(@PathVariable long id, @RequestBody Answered said) {
        return api.act(version -> {
            grants.answer(
                    id,
                    version,
                    Read.yesOrNo(said.agreed(), "agreed", "批复意见"),
                    Read.text(said.document(), "document", "批复文号", 4, 60),
                    Read.pastDate(said.on(), "on", "批复日期", clock.today()),
                    Acting.now());
            return shown(grants.get(id));
        });
    }

    static Shown shown(Grant grant) {
        return new Shown(
                grant.id(),
                grant.version(),
                grant.caseNumber(),
                grant.fileNumber(),
                grant.kind(),
                grant.beside(),
                grant.year(),
                grant.decidedOn(),
                grant.minute(),
                grant.decided().plain(),
                grant.amount().plain(),
                grant.paid().plain(),
                grant.fund(),
                grant.again(),
                grant.awaits().orElse(null),
                grant.standing(),
                grant.events().stream()
                        .map(event -> new Happened(
                                event.kind(),
                                event.on(),
                                event.ended().plain(),
                                event.fund(),
                                event.minute(),
                                event.reason()))
                        .toList());
    }
}
