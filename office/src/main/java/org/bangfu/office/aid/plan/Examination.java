package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.office.casework.correction.ListedDeaths;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.springframework.stereotype.Component;

/** Asks every {@link LineCondition} of lines: one list, whatever the basis and whichever the step. */
@Component
class Examination {

    private final Cases cases;
    private final Determinations determinations;
    private final SameItems sameItems;
    private final LineTable lines;
    private final PlanMoney money;
    private final UnionsDelay delay;
    private final ListedDeaths deaths;

    Examination(
            Cases cases,
            Determinations determinations,
            SameItems sameItems,
            LineTable lines,
            PlanMoney money,
            UnionsDelay delay,
            ListedDeaths deaths) {
        this.cases = cases;
        this.determinations = determinations;
        this.sameItems = sameItems;
        this.lines = lines;
        this.money = money;
        this.delay = delay;
        this.deaths = deaths;
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
        return new FamilyAsked(
                aCase,
                bounds,
                undetermined,
                asked,
                bounds == null ? SameItems.Found.NOTHING : sameItems.of(aCase, bounds.today()),
                elsewhere,
                delay.of(aCase, terms),
                ListedDeaths.waits(deaths.of(aCase)),
                cases.actedAs(aCase.id(), plan.draftedBy(), Set.of(Role.CENTRE_REVIEWER, Role.CHAIR)));
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
        var asked = new ArrayList<FamilyAsked>();
        families.forEach((caseId, lines) -> asked.add(beside(asked, family(cases.byId(caseId), lines, terms))));
        return asked.stream()
                .flatMap(family -> objections(family, terms).stream())
                .toList();
    }

    /** A family whose bill or event one before it in the same plan brings too: neither is granted yet. */
    private static FamilyAsked beside(List<FamilyAsked> before, FamilyAsked family) {
        var elsewhere = new ArrayList<>(family.same().elsewhere());
        for (FamilyAsked other : before) {
            if (other.forItems() && family.forItems()) {
                for (SameItems.Item item : family.same().counted()) {
                    if (other.same().counted().stream().anyMatch(item::same)) {
                        elsewhere.add(new SameItems.Elsewhere(
                                item.words(),
                                "在本方案里也由%s提出".formatted(other.aCase().fileNumber())));
                    }
                }
            }
        }
        return family.with(new SameItems.Found(
                family.same().medical(), elsewhere, family.same().counted()));
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
