package org.bangfu.office.casework.redetermination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.OtherRules;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a change of the rules touches, and acting on it, for programs. */
@RestController
@May(Permission.SEE_CASES)
class RulesApi {

    private final RulesRedeterminations rules;
    private final Redeterminations redeterminations;
    private final Api api;

    RulesApi(RulesRedeterminations rules, Redeterminations redeterminations, Api api) {
        this.rules = rules;
        this.redeterminations = redeterminations;
        this.api = api;
    }

    /**
     * As on screen: above the counties theirs in numbers alone, for one county a page of its families to do
     * and the latest that were acted on; the others stand under {@code /done}.
     *
     * @param open how many families are still to be acted on
     * @param gain what their plans gain together, in yuan, below zero where they lose
     * @param done how many were
     * @param next where the next page of {@code toDo} begins, for {@code after}; null on the last
     */
    record Touched(
            String version,
            int open,
            String gain,
            int done,
            List<OfCounty> counties,
            List<OfFamily> toDo,
            @Nullable String next,
            List<Acted> acted) {}

    record OfCounty(String union, String name, int open, String gain, int done) {}

    /**
     * @param before the plan of today by the rules that decided, in yuan
     * @param after the plan of today by these
     * @param waitsForCheck on file and worse off: nothing is determined, the family hears of it at its next check
     * @param why what the changed rules say of it
     */
    record OfFamily(
            String number,
            @Nullable String fileNumber,
            State state,
            String applicant,
            Category categoryBefore,
            Category categoryAfter,
            String before,
            String after,
            boolean waitsForCheck,
            String why) {

        static OfFamily of(RulesVersion version, OtherRules one) {
            return new OfFamily(
                    one.number(),
                    one.fileNumber(),
                    one.state(),
                    one.maskedName(),
                    one.categoryBefore(),
                    one.after().category(),
                    one.before().planTotal().plain(),
                    one.after().planTotal().plain(),
                    one.waitsForCheck(),
                    RulesRedeterminations.why(version, one));
        }
    }

    /** The same of the day it was acted on. */
    record Acted(
            String number,
            @Nullable String fileNumber,
            String applicant,
            String categoryBefore,
            String categoryAfter,
            String before,
            String after,
            boolean waitsForCheck,
            String by,
            Instant at) {

        static Acted of(RulesActed acted) {
            Redetermined one = acted.redetermined();
            return new Acted(
                    one.number(),
                    one.fileNumber(),
                    one.maskedName(),
                    one.categoryBefore().name(),
                    one.categoryAfter().name(),
                    one.before().plain(),
                    one.after().plain(),
                    acted.waits(),
                    one.by(),
                    one.at());
        }
    }

    /** @param chosen case numbers; all of them or none */
    record Chosen(@Nullable List<String> chosen) {}

    @GetMapping("/api/v1/rules/{version}/cases")
    @Transactional(readOnly = true)
    Touched cases(@PathVariable String version, @RequestParam(required = false) @Nullable Long county, Paging paging) {
        RulesVersion today = RulesVersion.of(version);
        Actor by = Acting.now();
        if (RedeterminationPage.inNumbers(county, by)) {
            List<County> counties = rules.counties(today, by.territory());
            return new Touched(
                    today.number(),
                    counties.stream().mapToInt(County::open).sum(),
                    counties.stream()
                            .map(County::gain)
                            .reduce(Money.ZERO, Money::plus)
                            .plain(),
                    counties.stream().mapToInt(County::done).sum(),
                    counties.stream().map(RulesApi::shown).toList(),
                    List.of(),
                    null,
                    List.of());
        }
        Territory territory = redeterminations.within(county, by);
        List<OtherRules> open = rules.open(today, territory);
        Page<OtherRules> toDo = RedeterminationPage.onwards(open, OtherRules::caseId, paging);
        return new Touched(
                today.number(),
                open.size(),
                RulesRedeterminations.gain(open).plain(),
                rules.acted(today, territory),
                List.of(),
                toDo.map(one -> OfFamily.of(today, one)).rows(),
                toDo.next(),
                rules.done(today, territory, Paging.FIRST).map(Acted::of).rows());
    }

    /** Those that were acted on, the latest first. */
    @GetMapping("/api/v1/rules/{version}/cases/done")
    @Transactional(readOnly = true)
    Page<Acted> done(
            @PathVariable String version, @RequestParam(required = false) @Nullable Long county, Paging paging) {
        return rules.done(RulesVersion.of(version), redeterminations.within(county, Acting.now()), paging)
                .map(Acted::of);
    }

    private static OfCounty shown(County one) {
        return new OfCounty(
                Long.toString(one.number()), one.name(), one.open(), one.gain().plain(), one.done());
    }

    @PostMapping("/api/v1/rules/{version}/cases")
    @May(Permission.REVIEW)
    ResponseEntity<String> again(@PathVariable String version, @RequestBody Chosen said) {
        List<String> chosen = said.chosen() == null ? List.of() : said.chosen();
        return api.create(() -> Map.of("determined", rules.again(RulesVersion.of(version), chosen, Acting.now())));
    }
}
