package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.office.casework.matching.Compared;
import org.bangfu.office.casework.matching.RegisterWord;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.recheck.Recheck;
import org.bangfu.office.casework.recheck.Rechecks;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * a family whose re-check the union has not made in time is planned once, on register data and a signed word that
 * nothing changed, neither older than the limit set for it; it is marked, and visited within the same. The delay stands against the desk, never against the family (F16).
 */
@Component
class UnionsDelay {

    private final Rechecks rechecks;
    private final RegisterWord registers;
    private final UnvisitedTable table;
    private final Deadlines deadlines;
    private final Cases cases;
    private final TimeLimitsInForce timeLimits;

    UnionsDelay(
            Rechecks rechecks,
            RegisterWord registers,
            UnvisitedTable table,
            Deadlines deadlines,
            Cases cases,
            TimeLimitsInForce timeLimits) {
        this.rechecks = rechecks;
        this.registers = registers;
        this.table = table;
        this.deadlines = deadlines;
        this.cases = cases;
        this.timeLimits = timeLimits;
    }

    /** Null where there is no file yet. */
    @Nullable RecheckNow of(Case aCase, Terms terms) {
        if (aCase.filedOn() == null) {
            return null;
        }
        Recheck recheck = rechecks.of(aCase);
        boolean overdue = recheck.overdue(terms.day());
        return new RecheckNow(
                recheck,
                overdue,
                overdue && !recheck.throughFamily() ? lacking(aCase, recheck, terms.day()) : List.of(),
                table.otherPlan(aCase.id(), recheck.due(), terms.plan().id()));
    }

    private List<String> lacking(Case aCase, Recheck recheck, LocalDate day) {
        int days = timeLimits.of(TimeLimit.UNIONS_DELAY, day);
        LocalDate from = day.minusDays(days - 1L);
        var lacking = new ArrayList<String>();
        RegisterWord.Word word = registers.about(aCase);
        List<String> old = word.olderThan(from);
        if (!old.isEmpty()) {
            lacking.add("%s在 %d 天内的登记数据".formatted(String.join("、", old), days));
        }
        if (!word.differing().isEmpty()) {
            lacking.add("登记与档案不一致的先核实（%s）"
                    .formatted(word.differing().stream()
                            .map(Compared::matter)
                            .map(Compared.Matter::label)
                            .collect(Collectors.joining("、"))));
        }
        Recheck.Word signed = recheck.word();
        if (signed == null || signed.signedOn().isBefore(from)) {
            lacking.add("家庭在 %d 天内签字的情况无变化说明".formatted(days));
        }
        return lacking;
    }

    /** Marks what was put in this way, and sets the visit that is owed. */
    void mark(FamilyAsked family, Terms terms) {
        RecheckNow now = family.recheck();
        if (now != null && now.overdue() && now.recheck().word() != null) {
            LocalDate visitBy = terms.day().plusDays(timeLimits.of(TimeLimit.UNIONS_DELAY, terms.day()));
            table.mark(family.aCase(), now.recheck(), now.recheck().word(), terms.plan(), terms.day(), visitBy);
            deadlines.set(family.aCase(), Due.UNVISITED, visitBy);
        }
    }

    /** Who was taken out of a plan, or off it, was not planned: no visit is owed for it. */
    void leave(long plan) {
        notPlanned(table.leave(plan));
    }

    /** The same of all families of a plan that is given up. */
    void leaveAll(long plan) {
        notPlanned(table.leaveAll(plan));
    }

    private void notPlanned(List<Long> families) {
        families.forEach(family -> deadlines.meet(cases.byId(family), Due.UNVISITED));
    }
}
