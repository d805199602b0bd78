package org.bangfu.office.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.access.Role;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.family.AidBounds;
import org.bangfu.office.family.Determinations;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.springframework.stereotype.Component;

/** Asks every {@link LineCondition} of lines: one list, whatever the basis and whichever the step. */
@Component
class Examination {

    private final Cases cases;
    private final Determinations determinations;
    private final MedicalAid medicalAid;
    private final LineTable lines;
    private final PlanMoney money;
    private final UnionsDelay delay;

    Examination(
            Cases cases,
            Determinations determinations,
            MedicalAid medicalAid,
            LineTable lines,
            PlanMoney money,
            UnionsDelay delay) {
        this.cases = cases;
        this.determinations = determinations;
        this.medicalAid = medicalAid;
        this.lines = lines;
        this.money = money;
        this.delay = delay;
    }

    /** What stands in the way of one line; the family is named by its file. */
    record Objection(LineAsked line, Case aCase, LineCondition condition, String sentence) {

        Refusal refusal(String field) {
            return Refusal.by(
                    condition.citation(),
                    condition.ofMoney() ? "fund" : field,
                    "%s %s：%s".formatted(aCase.fileNumber(), aCase.maskedName(), sentence));
        }
    }

    Terms terms(Plan plan, LocalDate day) {
        return new Terms(
                plan,
                day,
                money.open(plan, day).stream().collect(Collectors.toMap(Funds.Fund::id, Function.identity())));
    }

    /** One family with all its lines of a plan, as it stands on a day. */
    FamilyAsked family(Case aCase, List<LineAsked> asked, Terms terms) {
        AidBounds bounds = null;
        String undetermined = "";
        try {
            bounds = determinations.bounds(aCase, terms.day());
        } catch (Refusals refused) {
            undetermined = refused.all().getFirst().getMessage();
        } catch (Refusal refused) {
            undetermined = refused.getMessage();
        }
        Plan plan = terms.plan();
        Optional<String> elsewhere = lines.openPlan(aCase.id(), plan.year())
                .filter(other -> other.id() != plan.id())
                .map(LineTable.Holder::number);
        List<MedicalAid.Granted> before = bounds == null ? List.of() : medicalBefore(aCase, bounds);
        return new FamilyAsked(
                aCase,
                bounds,
                undetermined,
                asked,
                before.stream().map(MedicalAid.Granted::amount).reduce(Money.ZERO, Money::plus),
                before.stream().anyMatch(MedicalAid.Granted::special),
                elsewhere,
                delay.of(aCase, terms),
                cases.actedAs(aCase.id(), plan.draftedBy(), Set.of(Role.CENTRE_REVIEWER, Role.CHAIR)));
    }

    private List<MedicalAid.Granted> medicalBefore(Case aCase, AidBounds bounds) {
        return medicalAid.medical(aCase.id()).stream()
                .filter(given -> SameBills.in(bounds.today(), determinations.get(given.determination())))
                .toList();
    }

    /** The first thing in the way of each line. */
    static List<Objection> objections(FamilyAsked family, Terms terms) {
        var found = new ArrayList<Objection>();
        for (LineAsked line : family.lines()) {
            first(line, family, terms).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Objection> first(LineAsked line, FamilyAsked family, Terms terms) {
        for (LineCondition condition : LineCondition.values()) {
            Optional<String> sentence = condition.refuses(line, family, terms);
            if (sentence.isPresent()) {
                return Optional.of(new Objection(line, family.aCase(), condition, sentence.get()));
            }
        }
        return Optional.empty();
    }

    /** What stands in the way of a whole plan on a day, family by family. */
    List<Objection> objections(Plan plan, LocalDate day) {
        Terms terms = terms(plan, day);
        var families = new LinkedHashMap<Long, List<LineAsked>>();
        for (PlanLine line : lines.of(plan.id())) {
            families.computeIfAbsent(line.caseId(), id -> new ArrayList<>()).add(line.asked());
        }
        return families.entrySet().stream()
                .map(one -> family(cases.byId(one.getKey()), one.getValue(), terms))
                .flatMap(family -> objections(family, terms).stream())
                .toList();
    }

    /**
     * The same, at a step that goes on only where nothing stands in the way.
     *
     * @throws Refusals naming each family, the reason and the mend
     */
    void pass(Plan plan, LocalDate day) {
        var reading = new Refusals.Reading();
        objections(plan, day).stream()
                .map(objection -> objection.refusal("families"))
                .collect(Collectors.toMap(
                        Refusal::sentence, Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values()
                .forEach(reading::add);
        reading.throwIfAny();
    }

    /** By family, for a page that shows what a step would refuse. */
    static Map<Long, String> byFamily(List<Objection> objections) {
        return objections.stream()
                .collect(Collectors.toMap(
                        objection -> objection.aCase().id(),
                        Objection::sentence,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
