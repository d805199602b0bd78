package org.bangfu.office.casework.redetermination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Difference;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.law.standard.StandardEntry;
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

/** Whom a confirmed figure touches, and determining them again, for programs (M5, M9, R-34). */
@RestController
@May(Permission.SEE_CASES)
class RedeterminationApi {

    private final Redeterminations redeterminations;
    private final Api api;

    RedeterminationApi(Redeterminations redeterminations, Api api) {
        this.redeterminations = redeterminations;
        this.api = api;
    }

    /**
     * As on screen: above the counties theirs in numbers alone, for one county its families, a page of those to do and the latest that were
     * acted on; the others stand under {@code /done}.
     *
     * @param inForce false before the figure's first day, when it is only looked at
     * @param open how many families are still to be determined again
     * @param gain what their plans gain together, in yuan, below zero where they lose
     * @param done how many were
     * @param next where the next page of {@code toDo} begins, for {@code after}; null on the last
     */
    record Touched(
            boolean inForce,
            int open,
            String gain,
            int done,
            List<ShownCounty> counties,
            List<Family> toDo,
            @Nullable String next,
            List<Acted> acted) {}

    record ShownCounty(String union, String name, int open, String gain, int done) {}

    /**
     * @param before the plan of today by the figure before, in yuan
     * @param after the plan of today by the new one
     * @param why the rule that answers otherwise
     */
    record Family(
            String number,
            @Nullable String fileNumber,
            State state,
            String applicant,
            Category categoryBefore,
            Category categoryAfter,
            String before,
            String after,
            @Nullable String why) {

        static Family of(Difference one) {
            return new Family(
                    one.number(),
                    one.fileNumber(),
                    one.state(),
                    one.maskedName(),
                    one.before().category(),
                    one.after().category(),
                    one.before().planTotal().plain(),
                    one.after().planTotal().plain(),
                    one.why().map(why -> why.text()).orElse(null));
        }
    }

    /** The same of the day it was determined again. */
    record Acted(
            String number,
            @Nullable String fileNumber,
            String applicant,
            String categoryBefore,
            String categoryAfter,
            String before,
            String after,
            String by,
            Instant at) {

        static Acted of(Redetermined one) {
            return new Acted(
                    one.number(),
                    one.fileNumber(),
                    one.maskedName(),
                    one.categoryBefore().name(),
                    one.categoryAfter().name(),
                    one.before().plain(),
                    one.after().plain(),
                    one.by(),
                    one.at());
        }
    }

    /** @param chosen case numbers; all of them or none */
    record Again(@Nullable List<String> chosen) {}

    @GetMapping("/api/v1/standards/{id}/cases")
    @Transactional(readOnly = true)
    Touched cases(@PathVariable long id, @RequestParam(required = false) @Nullable Long county, Paging paging) {
        Actor by = Acting.now();
        StandardEntry figure = redeterminations.figure(id);
        boolean inForce = redeterminations.inForce(figure);
        if (RedeterminationPage.inNumbers(county, by)) {
            List<County> counties = redeterminations.counties(figure, by.territory());
            return new Touched(
                    inForce,
                    counties.stream().mapToInt(County::open).sum(),
                    counties.stream()
                            .map(County::gain)
                            .reduce(Money.ZERO, Money::plus)
                            .plain(),
                    counties.stream().mapToInt(County::done).sum(),
                    counties.stream().map(RedeterminationApi::shown).toList(),
                    List.of(),
                    null,
                    List.of());
        }
        Territory territory = redeterminations.within(county, by);
        List<Difference> open = redeterminations.open(figure, territory);
        Page<Difference> toDo = RedeterminationPage.onwards(open, Difference::caseId, paging);
        return new Touched(
                inForce,
                open.size(),
                Redeterminations.gain(open).plain(),
                redeterminations.acted(figure, territory),
                List.of(),
                toDo.map(Family::of).rows(),
                toDo.next(),
                redeterminations
                        .done(figure, territory, Paging.FIRST)
                        .map(Acted::of)
                        .rows());
    }

    /** Those that were determined again, the latest first. */
    @GetMapping("/api/v1/standards/{id}/cases/done")
    @Transactional(readOnly = true)
    Page<Acted> done(@PathVariable long id, @RequestParam(required = false) @Nullable Long county, Paging paging) {
        return redeterminations
                .done(redeterminations.figure(id), redeterminations.within(county, Acting.now()), paging)
                .map(Acted::of);
    }

    private static ShownCounty shown(County one) {
        return new ShownCounty(
                Long.toString(one.number()), one.name(), one.open(), one.gain().plain(), one.done());
    }

    @PostMapping("/api/v1/standards/{id}/cases")
    @May(Permission.REVIEW)
    ResponseEntity<String> again(@PathVariable long id, @RequestBody Again said) {
        List<String> chosen = said.chosen() == null ? List.of() : said.chosen();
        return api.create(() -> Map.of("determined", redeterminations.again(id, chosen, Acting.now())));
    }
}
