package org.bangfu.office.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.web.Api;
import org.bangfu.office.web.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs. */
@RestController
@May(Permission.SEE_AID)
class PlanApi {

    private final PlanBook plans;
    private final PlanTable table;
    private final Api api;

    PlanApi(PlanBook plans, PlanTable table, Api api) {
        this.plans = plans;
        this.table = table;
        this.api = api;
    }

    /** A plan with its lines; amounts in yuan as text. */
    record Shown(Plan plan, String total, List<Line> lines) {}

    record Line(
            String fileNumber,
            AidKind kind,
            String standard,
            String amount,
            long fund,
            @Nullable String reason) {}

    record Draft(@Nullable String title) {}

    record Families(List<Long> families, long fund) {}

    record Returned(@Nullable String reason) {}

    @GetMapping("/api/v1/plans")
    @Transactional(readOnly = true)
    List<Plan> list() {
        return table.list(Acting.now().territory());
    }

    @GetMapping("/api/v1/plans/{id}")
    @Transactional(readOnly = true)
    Shown one(@PathVariable long id) {
        return shown(plans.get(id));
    }

    @GetMapping("/api/v1/plans/{id}/candidates")
    @Transactional(readOnly = true)
    @May(Permission.DRAFT_PLAN)
    List<PlanCandidate> candidates(@PathVariable long id) {
        return plans.candidates(plans.get(id));
    }

    @PostMapping("/api/v1/plans")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> draft(HttpServletRequest request, @RequestBody Draft draft) {
        return api.create(request, () -> plans.draft(Read.text(draft.title(), "title", "方案名称", 2, 60), Acting.now()));
    }

    @PostMapping("/api/v1/plans/{id}/families")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> put(HttpServletRequest request, @PathVariable long id, @RequestBody Families chosen) {
        return api.act(request, version -> {
            plans.put(id, version, chosen.families(), chosen.fund(), Acting.now());
            return shown(plans.get(id));
        });
    }

    @PostMapping("/api/v1/plans/{id}/submit")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> submit(HttpServletRequest request, @PathVariable long id) {
        return api.act(request, version -> {
            plans.submit(id, version);
            return plans.get(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/confirm")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> confirm(HttpServletRequest request, @PathVariable long id) {
        return api.act(request, version -> {
            plans.confirm(id, version, Acting.now());
            return plans.get(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/reject")
    @May(Permission.KEEP_BOOKS)
    ResponseEntity<String> reject(HttpServletRequest request, @PathVariable long id, @RequestBody Returned returned) {
        return api.act(request, version -> {
            plans.reject(id, version, Read.text(returned.reason(), "reason", "退回原因", 500));
            return plans.get(id);
        });
    }

    private Shown shown(Plan plan) {
        return new Shown(
                plan,
                plans.total(plan.id()).plain(),
                plans.lines(plan.id()).stream()
                        .map(line -> new Line(
                                line.fileNumber(),
                                line.kind(),
                                line.standard().plain(),
                                line.amount().plain(),
                                line.fund(),
                                line.reason()))
                        .toList());
    }
}
