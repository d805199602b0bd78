package org.bangfu.office.casework.correction;

import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.Items;
import org.bangfu.office.casework.procedure.CaseNow;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.web.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Facts of a family put right by programs: the assessment of an item, one that nobody declared, a death. */
@RestController
class CorrectionApi {

    private final Cases cases;
    private final Households households;
    private final Corrections corrections;
    private final DeathDesk deaths;
    private final OfficeClock clock;
    private final Api api;

    CorrectionApi(
            Cases cases, Households households, Corrections corrections, DeathDesk deaths, OfficeClock clock, Api api) {
        this.cases = cases;
        this.households = households;
        this.corrections = corrections;
        this.deaths = deaths;
        this.clock = clock;
        this.api = api;
    }

    /** Amounts per month, in yuan, as text; what is asked back is said again in {@code confirmedYear}, {@code confirmedCovered}. */
    record AssessmentBody(
            @Nullable String amount,
            @Nullable String covered,
            @Nullable String insuredPersonal,
            @Nullable String basis,
            @Nullable String reason,
            @Nullable String confirmedYear,
            @Nullable String confirmedCovered) {}

    @PostMapping("/api/v1/cases/{number}/items/{item}/assessment")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> assess(
            @PathVariable String number, @PathVariable String item, @RequestBody AssessmentBody body) {
        return api.act(version -> {
            var form = new AssessmentForm(
                    null,
                    body.amount(),
                    body.covered(),
                    body.insuredPersonal(),
                    body.basis(),
                    body.reason(),
                    body.confirmedYear(),
                    body.confirmedCovered());
            Household family = households.now(cases.byNumber(number));
            Items found = Corrections.item(family, item);
            return CaseNow.of(corrections.assess(
                    number, version, item, form.read(found, family, Acting.now(), clock.today()), Acting.now()));
        });
    }

    @PostMapping("/api/v1/cases/{number}/income")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> addIncome(@PathVariable String number, @RequestBody ItemForm form) {
        return api.act(version -> CaseNow.of(corrections.addIncome(number, version, form, Acting.now())));
    }

    @PostMapping("/api/v1/cases/{number}/expenses")
    @May({Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> addExpense(@PathVariable String number, @RequestBody ItemForm form) {
        return api.act(version -> CaseNow.of(corrections.addExpense(number, version, form, Acting.now())));
    }

    /** A member's month of death with its paper, or {@code alive} where it was written down in error. */
    @PostMapping("/api/v1/cases/{number}/members/{member}/death")
    @May({Permission.VISIT, Permission.TAKE_IN, Permission.MATCH, Permission.REVIEW})
    ResponseEntity<String> bereave(
            @PathVariable String number, @PathVariable String member, @RequestBody DeathForm form) {
        return api.act(version -> CaseNow.of(deaths.bereave(number, version, member, form, Acting.now())));
    }
}
