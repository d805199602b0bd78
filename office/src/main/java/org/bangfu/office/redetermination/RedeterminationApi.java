package org.bangfu.office.redetermination;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.May;
import org.bangfu.office.access.Permission;
import org.bangfu.office.casework.State;
import org.bangfu.office.family.Difference;
import org.bangfu.office.organisation.Territory;
import org.bangfu.office.standard.Entry;
import org.bangfu.office.web.Api;
import org.bangfu.policy.category.Category;
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
     * As on screen: above the counties theirs in numbers alone, for one county its families, the first hundred of each list. Those that
     * were acted on make room for the next.
     *
     * @param inForce false before the figure's first day, when it is only looked at
     * @param open how many families are still to be determined again
     * @param gain what their plans gain together, in yuan, below zero where they lose
     * @param done how many were
     */
    record Touched(
            boolean inForce,
            int open,
            String gain,
            int done,
            List<ShownCounty> counties,
            List<Family> toDo,
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
                    one.categoryBefore(),
                    one.categoryAfter(),
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
    Touched cases(@PathVariable long id, @RequestParam(required = false) @Nullable Long county) {
        Actor by = Acting.now();
        Entry figure = redeterminations.figure(id);
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
                    List.of());
        }
        Territory territory = redeterminations.within(county, by);
        List<Difference> open = redeterminations.open(figure, territory);
        List<Redetermined> done = redeterminations.done(figure, territory);
        return new Touched(
                inForce,
                open.size(),
                Redeterminations.gain(open).plain(),
                done.size(),
                List.of(),
                open.stream().limit(RedeterminationPage.PAGE).map(Family::of).toList(),
                done.stream().limit(RedeterminationPage.PAGE).map(Acted::of).toList());
    }

    private static ShownCounty shown(County one) {
        return new ShownCounty(
                Long.toString(one.number()), one.name(), one.open(), one.gain().plain(), one.done());
    }

    @PostMapping("/api/v1/standards/{id}/cases")
    @May(Permission.REVIEW)
    ResponseEntity<String> again(HttpServletRequest request, @PathVariable long id, @RequestBody Again said) {
        List<String> chosen = said.chosen() == null ? List.of() : said.chosen();
        return api.create(request, () -> Map.of("determined", redeterminations.again(id, chosen, Acting.now())));
    }
}
