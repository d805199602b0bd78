package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
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

/** Lines that change earlier grants, for programs. Amounts in yuan as text. */
@RestController
@May(Permission.SEE_AID)
class GrantChangeApi {

    private final GrantChanges changes;
    private final PlanBook plans;
    private final Api api;

    GrantChangeApi(GrantChanges changes, PlanBook plans, Api api) {
        this.changes = changes;
        this.plans = plans;
        this.api = api;
    }

    /** @param dropped why it was not carried out when the plan passed */
    record Shown(
            long id,
            long grant,
            String fileNumber,
            AidKind aid,
            GrantChangeKind kind,
            String amount,
            @Nullable Long fund,
            String reason,
            GrantChange.State state,
            @Nullable String dropped) {

        static Shown of(GrantChange change) {
            return new Shown(
                    change.id(),
                    change.grant(),
                    change.fileNumber(),
                    change.aid(),
                    change.kind(),
                    change.amount().plain(),
                    change.fund(),
                    change.reason(),
                    change.state(),
                    change.dropped());
        }
    }

    record Changed(int version, List<Shown> changes) {}

    /** @param held why it cannot be changed now; null where it can */
    record Open(
            long grant,
            String fileNumber,
            AidKind kind,
            int year,
            String minute,
            LocalDate decidedOn,
            String unpaid,
            String lapsed,
            long fund,
            @Nullable LocalDate lastDay,
            @Nullable String held) {}

    @GetMapping("/api/v1/plans/{id}/changes")
    @Transactional(readOnly = true)
    Changed of(@PathVariable long id) {
        return changed(id);
    }

    /** Grants of the county that this plan may change, the oldest first. */
    @GetMapping("/api/v1/plans/{id}/changeable")
    @May(Permission.DRAFT_PLAN)
    @Transactional(readOnly = true)
    Page<Open> changeable(
            @PathVariable long id, @RequestParam(required = false) @Nullable String which, Paging paging) {
        Changeable.Which asked = Asked.choice(Changeable.Which.class, which, "which");
        return paging.page(
                        changes.list(
                                plans.get(id),
                                asked == null ? Changeable.Which.UNPAID : asked,
                                paging.number(0),
                                paging.oneMore()),
                        Changeable.Standing::grant)
                .map(one -> new Open(
                        one.grant(),
                        one.fileNumber(),
                        one.kind(),
                        one.year(),
                        one.minute(),
                        one.decidedOn(),
                        one.unpaid().plain(),
                        one.lapsed().plain(),
                        one.fund(),
                        one.lastDay(),
                        one.held().orElse(null)));
    }

    @PostMapping("/api/v1/plans/{id}/changes")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> put(@PathVariable long id, @RequestBody GrantChangeForm typed) {
        return api.act(version -> {
            plans.change(id, version, typed.chosen(), typed.wanted());
            return changed(id);
        });
    }

    @PostMapping("/api/v1/plans/{id}/changes/{change}/take-out")
    @May(Permission.DRAFT_PLAN)
    ResponseEntity<String> takeOut(@PathVariable long id, @PathVariable long change) {
        return api.act(version -> {
            plans.takeOutChange(id, version, change);
            return changed(id);
        });
    }

    private Changed changed(long id) {
        return new Changed(
                plans.get(id).version(), changes.of(id).stream().map(Shown::of).toList());
    }
}
