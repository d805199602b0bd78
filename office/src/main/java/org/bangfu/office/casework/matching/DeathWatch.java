package org.bangfu.office.casework.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.casework.correction.ListedDeaths;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.MembersChanged;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deaths that other offices' lists tell of families, at whatever step their case is: a task for the centre until somebody has written the
 * death down, or two have set the list aside (R-44, M10(4)). A list alone changes no family: it may be wrong, or about somebody else.
 */
@Component
class DeathWatch implements ListedDeaths, Deaths {

    private final MatchDesk desk;
    private final AsideTable asides;
    private final Registers registers;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;

    DeathWatch(
            MatchDesk desk,
            AsideTable asides,
            Registers registers,
            Cases cases,
            Deadlines deadlines,
            Organisations organisations) {
        this.desk = desk;
        this.asides = asides;
        this.registers = registers;
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> of(Case aCase) {
        var look = desk.look(aCase, Set.of(Register.DEATHS));
        var unheard = new ArrayList<Listed>();
        if (!setAside(aCase, look.comparison())) {
            look.comparison()
                    .deaths()
                    .forEach((member, entries) -> unheard.add(new Listed(
                            member.id(),
                            member.name(),
                            Comparison.month(entries).orElse(null),
                            entries.stream()
                                    .map(entry -> Comparison.line(member, entry))
                                    .collect(Collectors.joining("；")),
                            false)));
        }
        look.household()
                .members()
                .forEach(member -> look.questions().stream()
                        .filter(question -> question.open() && question.member().equals(member.name()))
                        .forEach(question -> unheard.add(new Listed(
                                member.id(),
                                member.name(),
                                null,
                                "%s：死亡登记%s第%d行号码相同，姓名写的是“%s”，请先在信息比对里答复是不是同一个人"
                                        .formatted(
                                                member.name(), question.source(), question.row(), question.written()),
                                true))));
        return List.copyOf(unheard);
    }

    private boolean setAside(Case aCase, Comparison comparison) {
        return comparison.all().stream()
                .filter(one -> one.matter() == Compared.Matter.DEATHS && one.differs())
                .anyMatch(one -> asides.standing(aCase, one).isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean registered(Case aCase, Household household) {
        var head = household.head();
        return head.listed()
                        .filter(number -> registers.registered(aCase.county(), number.value(), head.name()))
                        .isPresent()
                && of(aCase).stream().anyMatch(one -> one.member().equals(Household.WORKER));
    }

    /** Why a step waits; empty where no list names a member that nobody has dealt with. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Case aCase) {
        return ListedDeaths.waits(of(aCase));
    }

    @EventListener
    @Transactional
    void on(DeathsListed told) {
        for (long id : told.cases()) {
            Case aCase = cases.byId(id);
            List<Listed> unheard = of(aCase);
            if (!unheard.isEmpty()) {
                Case locked = cases.lock(aCase.number());
                String words = unheard.stream().map(Listed::words).collect(Collectors.joining("；"));
                cases.note(locked, "死亡登记里有这一家的人", told.by(), Words.forStaff(words + "。"));
                deadlines.begin(locked, Due.DEATH);
            }
        }
    }

    @EventListener
    @Transactional
    void on(MembersChanged changed) {
        settle(cases.byId(changed.caseId()));
    }

    @EventListener
    @Transactional
    void on(DeathsHeard heard) {
        settle(cases.byId(heard.caseId()));
    }

    @EventListener
    @Transactional
    void on(DeathsTakenBack list) {
        deadlines
                .casesWith(
                        Due.DEATH,
                        organisations.above(list.county(), Level.COUNTY).territory())
                .forEach(id -> settle(cases.byId(id)));
    }

    private void settle(Case aCase) {
        if (of(aCase).isEmpty()) {
            deadlines.meet(aCase, Due.DEATH);
        }
    }
}
