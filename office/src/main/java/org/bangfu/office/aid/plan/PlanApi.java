package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs: drafted, filled and emptied, put before finance and the meeting. */
@RestController
@May(Permission.SEE_AID)
class PlanApi {

    private final PlanBook plans;
    private final PlanTable table;
    private final PlanMoney money;
    private final Candidates candidates;
    private final YearTotals totals;
    private final Api api;

    PlanApi(PlanBook plans, PlanTable table, PlanMoney money, Candidates candidates, YearTotals totals, Api api) {
        this.plans = plans;
        this.table = table;
        this.money = money;
        this.candidates = candidates;
        this.totals = totals;
        this.api = api;
    }

    /** A plan with its lines; amounts in yuan as text. */
    record Shown(Plan plan, String total, List<Line> lines, List<Share> funds, List<Off> takenOff) {}

    /** @param id by which the line is taken out or given another fund */
    record Line(
            long id,
            long caseId,
            String fileNumber,
            Basis basis,
            AidKind kind,
            String standard,
            String amount,
            long fund,
            String fundName,
            @Nullable String reason,
            boolean unvisited,
            List<String> approvals) {}

    /** What one fund pays. */
    record Share(long fund, String name, String amount) {}

    /** A line that the meeting could not decide, and why. */
    record Off(String fileNumber, Basis basis, AidKind kind, String amount, String reason, LocalDate on) {}

    record Draft(@Nullable String title) {}

    /** @param fund for all lines; without it each takes the one that its purpose proposes */
    record Families(@Nullable List<Long> families, @Nullable Long fund) {}

    /** @param lines single lines, beside or instead of whole families */
    record Out(@Nullable List<Long> families, @Nullable List<Long> lines) {}

    record Special(
            @Nullable String number,
            @Nullable String amount,
            @Nullable String reason,
            @Nullable Long fund) {}

    /** @param reason the document or the donor's wish it is decided by */
    record Outside(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String reason,
            @Nullable Long fund) {}

    record Paying(@Nullable Long fund) {}

    record Returned(@Nullable String reason) {}

    @GetMapping("/api/v1/plans")
    @Transactional(readOnly = true)
    Page<Plan> list(PlanSearch search, Paging paging) {
        return paging.page(
                table.list(
                        Acting.now().territory(),
                        search.wantedState(),
                        search.wantedYear(),
                        paging.number(Long.MAX_VALUE),
                        paging.oneMore()),
                Plan::id);
    }

    @GetMapping("/api/v1/plans/{id}")
    @Transactional(readOnly = true)
    Shown one(@PathVariable long id) {
        return shown(plans.get(id));
    }

    @GetMapping("/api/v1/plans/{id}/candidates")
    @Transactional(readOnly = true)
    @May(Permission.DRAFT_PLAN)
    Page<PlanCandidate> candidates(
            @PathVariable long id, @RequestParam(required = false) @Nullable String q, Paging paging) {
        return candidates.page(plans.get(id), Asked.words(q, "q", Names.MOST), paging);
    }

    @PostMapping("/api/v1/plans")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> draft(@RequestBody Draft draft) {
        return api.create(() -> plans.draft(Read.text(draft.title(), "title", "方案名称", 2, 60), Acting.now()));
    }

    @PostMapping("/api/v1/plans/{id}/families")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> put(@PathVariable long id, @RequestBody Families chosen) {
        return api.act(version -> {
            plans.put(id, version, all(chosen.families()), Optional.ofNullable(chosen.fund()), Acting.now());
            return shown(plans.get(id));
        });
    }

    @PostMapping("/api/v1/plans/{id}/take-out")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> takeOut(@PathVariable long id, @RequestBody Out out) {
        return api.act(version -> {
            plans.takeOut(id, version, new HashSet<>(all(out.families())), new HashSet<>(all(out.lines())));
            return shown(plans.get(id));
        });
    }

    @PostMapping("/api/v1/plans/{id}/lines/{line}/fund")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> payFrom(@PathVariable long id, @PathVariable long line, @RequestBody Paying paying) {
        return api.act(version -> {
            plans.payFrom(id, version, line, paying.fund() == null ? 0 : paying.fund());
            return shown(plans.get(id));
        });
    }

    @PostMapping("/api/v1/plans/{id}/special")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> special(@PathVariable long id, @RequestBody Special asked) {
        return api.act(version -> {
            plans.special(
                    id,
                    version,
                    Read.text(asked.number(), "number", "档案号", 40),
                    amount(asked.amount()),
                    Read.text(asked.reason(), "reason", "申请理由", 2, 500),
                    Optional.ofNullable(asked.fund()),
                    Acting.now());
            return shown(plans.get(id));
        });
    }

    @PostMapping("/api/v1/plans/{id}/outside")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> outside(@PathVariable long id, @RequestBody Outside asked) {
        return api.act(version -> {
            plans.outside(
                    id,
                    version,
                    Read.text(asked.number(), "number", "档案号", 40),
                    Read.oneOf(AidKind.class, asked.kind(), "kind", "帮扶项目"),
                    amount(asked.amount()),
                    Read.text(asked.reason(), "reason", "依据", 2, 500),
                    Optional.ofNullable(asked.fund()),
                    Acting.now());
            return shown(plans.get(id));
        });
    }

    private static Money amount(@Nullable String typed) {
        return Read.money(typed, "amount", "金额");
    }

    @PostMapping("/api/v1/plans/{id}/submit")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> submit(@PathVariable long id) {
        return api.act(version -> {
            plans.submit(id, version);
            return plans.get(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/confirm")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> confirm(@PathVariable long id) {
        return api.act(version -> {
            plans.confirm(id, version, Acting.now());
            return plans.get(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/reject")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> reject(@PathVariable long id, @RequestBody Returned returned) {
        return api.act(version -> {
            plans.reject(id, version, Read.text(returned.reason(), "reason", "退回原因", 500));
            return plans.get(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/abandon")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> abandon(@PathVariable long id, @RequestBody Returned returned) {
        return api.act(version -> {
            plans.abandon(id, version, Read.text(returned.reason(), "reason", "作废原因", 500));
            return plans.get(id);
        });
    }

    private static List<Long> all(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }

    private Shown shown(Plan plan) {
        List<PlanLine> lines = plans.lines(plan.id());
        var approvals = totals.of(plan, lines);
        return new Shown(
                plan,
                plans.total(plan.id()).plain(),
                lines.stream()
                        .map(line -> new Line(
                                line.id(),
                                line.caseId(),
                                line.fileNumber(),
                                line.basis(),
                                line.kind(),
                                line.standard().plain(),
                                line.amount().plain(),
                                line.fund(),
                                money.name(line.fund()),
                                line.reason(),
                                line.unvisited(),
                                approvals.getOrDefault(line.caseId(), List.of())))
                        .toList(),
                PlanSheet.of(lines).funds().entrySet().stream()
                        .map(share -> new Share(
                                share.getKey(),
                                money.name(share.getKey()),
                                share.getValue().plain()))
                        .toList(),
                plans.takenOff(plan.id()).stream()
                        .map(off -> new Off(
                                off.line().fileNumber(),
                                off.line().basis(),
                                off.line().kind(),
                                off.line().amount().plain(),
                                off.reason(),
                                off.on()))
                        .toList());
    }
}
