package org.bangfu.office.casework.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the form before the one who fills it in, and saves its parts. */
@Component
class FormSheets {

    private final Cases cases;
    private final FilledForms filledForms;
    private final AuthorisationTable authorisations;
    private final ApplicationDesk desk;
    private final Organisations organisations;
    private final Journal journal;
    private final OfficeClock clock;
    private final Forms forms;

    FormSheets(
            Cases cases,
            FilledForms filledForms,
            AuthorisationTable authorisations,
            ApplicationDesk desk,
            Organisations organisations,
            Journal journal,
            OfficeClock clock,
            Forms forms) {
        this.cases = cases;
        this.filledForms = filledForms;
        this.authorisations = authorisations;
        this.desk = desk;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.forms = forms;
    }

    /** @param number of a case at the counter; null for the worker's own */
    @Transactional
    public FormSheet of(@Nullable String number) {
        Actor actor = Acting.now();
        if (number == null) {
            var own = own(actor);
            return sheet(own, "/my/application", false);
        }
        if (!Permission.TAKE_IN.allows(actor)) {
            throw new NotFound("这件申请或档案");
        }
        var taken = cases.byNumber(number);
        journal.saw("申请表", taken.number());
        return sheet(taken, taken.path() + "/application", true);
    }

    /** The authorisations the family ever signed, the newest first. */
    @Transactional(readOnly = true)
    public List<Authorisation> signed(FormSheet sheet) {
        return authorisations.all(sheet.aCase());
    }

    private Case own(Actor actor) {
        if (!actor.is(Role.WORKER)) {
            throw new NotFound("您的申请");
        }
        return cases.ofApplicant(actor.account()).orElseThrow(() -> new NotFound("您的申请"));
    }

    private FormSheet sheet(Case aCase, String base, boolean counter) {
        return new FormSheet(
                filledForms.of(aCase),
                base,
                counter,
                organisations.get(aCase.organisation()).name(),
                places());
    }

    /** Localities by code: the counties, then the cities for what lies elsewhere in them. */
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        organisations
                .within(Territory.EVERYWHERE, Level.COUNTY)
                .forEach(county -> places.put(county.locality(), place(county)));
        organisations
                .within(Territory.EVERYWHERE, Level.CITY)
                .forEach(city -> places.put(city.locality(), city.shortName() + "其他地方"));
        return places;
    }

    private static String place(Organisation county) {
        return county.name().replaceFirst("(总工会|工会联合会|工会)$", "");
    }

    /**
     * Saves one part and goes on to the next.
     *
     * @param then where the form goes on below its base; null where this was the last word on the part
     * @param again shows the form once more, with what was typed
     */
    String save(
            @Nullable String number,
            Saving saving,
            Part part,
            @Nullable String then,
            BiFunction<Household, FieldReader, Household> change,
            Function<Errors, String> again) {
        return forms.act(
                () -> {
                    var sheet = of(number);
                    desk.save(sheet.aCase().number(), saving.document(), part, then == null, household -> {
                        var reading = new Reading();
                        var changed = change.apply(household, FieldReader.form(reading));
                        reading.throwIfAny();
                        return changed;
                    });
                    return then == null ? of(number).after(part) : sheet.base() + then;
                },
                again);
    }

    /** Acts on the form's case and goes to the address answered. */
    String act(@Nullable String number, Function<FormSheet, String> work, Function<Errors, String> again) {
        return forms.act(() -> work.apply(of(number)), again);
    }

    void say(String sentence) {
        forms.say(sentence);
    }

    java.time.LocalDate today() {
        return clock.today();
    }
}
