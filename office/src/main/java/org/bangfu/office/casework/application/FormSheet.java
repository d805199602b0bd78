package org.bangfu.office.casework.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.household.Completeness.Missing;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Reach;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;

/**
 * The form as it lies before whoever fills it in: the worker on her phone, or a clerk at the counter.
 *
 * @param base the address of the form; its parts are below it
 * @param counter whether a clerk fills it in for the worker
 * @param union the name of the union that handles the case
 * @param places localities one may work or be registered in, by code
 */
public record FormSheet(FilledForm filled, String base, boolean counter, String union, Map<String, String> places) {

    public Case aCase() {
        return filled.aCase();
    }

    public Household household() {
        return filled.household();
    }

    public Window window() {
        return filled.window();
    }

    /** You, to the worker; the applicant, to a clerk. */
    public String you() {
        return counter ? "申请人" : "您";
    }

    public String path(Part part) {
        return base + "/" + part.slug();
    }

    public boolean done(Part part) {
        return filled.done(part);
    }

    public boolean begun(Part part) {
        return filled.said().contains(part);
    }

    public List<Missing> missing() {
        return filled.missing();
    }

    /** Everything that was declared, part by part. */
    public List<Declared> declared() {
        return Declared.of(household(), places);
    }

    /** What to look at twice before it goes in. */
    public List<String> doubts() {
        return Reach.of(household());
    }

    /** How much is done, of a hundred. */
    public int progress() {
        return (int) (Arrays.stream(Part.values()).filter(this::done).count() * 100 / Part.values().length);
    }

    public boolean incomplete() {
        return aCase().state() == State.INCOMPLETE;
    }

    public boolean open() {
        return FilledForm.open(aCase());
    }

    /** Where the form goes on after this part: to what is still needed, else to the end. */
    public String after(Part part) {
        if (incomplete()) {
            return base + "/missing";
        }
        return filled.nextAfter(part).map(this::path).orElse(base + "/check");
    }

    /** The page about the whole case. */
    public String home() {
        return counter ? aCase().path() : "/my";
    }
}
