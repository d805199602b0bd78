package org.bangfu.office.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.access.Actor;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.casework.Deadlines;
import org.bangfu.office.casework.Due;
import org.bangfu.office.casework.Step;
import org.bangfu.office.casework.Words;
import org.bangfu.office.clock.OfficeClock;
import org.bangfu.office.family.Determinations;
import org.bangfu.office.family.Determinations.Determined;
import org.bangfu.office.family.Household;
import org.bangfu.office.family.Household.Member;
import org.bangfu.office.family.Households;
import org.bangfu.office.journal.Journal;
import org.bangfu.office.matching.Compared.Matter;
import org.bangfu.office.matching.MatchTable.Report;
import org.bangfu.office.matching.Matchings.Decision;
import org.bangfu.office.matching.Matchings.Settled;
import org.bangfu.office.matching.Matchings.Used;
import org.bangfu.office.matching.Registers.Entry;
import org.bangfu.office.message.Messages;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.policy.category.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's clerk matches a family, settles each difference, and the rules then decide (M10(4)). */
@Service
@Transactional
class MatchDesk {

    /** The office's own terms, in working days. */
    private static final int DAYS_FOR_ORDERING = 5;

    private static final int DAYS_FOR_REFUSING = 5;

    private final Registers registers;
    private final MatchTable matchings;
    private final Cases cases;
    private final Households households;
    private final Determinations determinations;
    private final Deadlines deadlines;
    private final OfficeClock clock;
    private final Messages messages;
    private final Journal journal;
    private final MatchReport report;

    MatchDesk(
            Registers registers,
            MatchTable matchings,
            Cases cases,
            Households households,
            Determinations determinations,
            Deadlines deadlines,
            OfficeClock clock,
            Messages messages,
            Journal journal,
            MatchReport report) {
        this.registers = registers;
        this.matchings = matchings;
        this.cases = cases;
        this.households = households;
        this.determinations = determinations;
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
        this.journal = journal;
        this.report = report;
    }

    /** A family beside the lists that count today. */
    record Look(Household household, Comparison comparison, Map<Register, Imported> lists) {

        List<Register> missing() {
            return Registers.missing(lists);
        }
    }

    Look look(Case aCase) {
        Household household = households.now(aCase);
        Map<Register, Imported> lists = registers.current(aCase.county());
        Map<Register, Map<Member, List<Entry>>> found = new EnumMap<>(Register.class);
        lists.forEach((register, list) -> found.put(register, entries(household, list)));
        return new Look(household, new Comparison(household, found), lists);
    }

    /** Only counted members' property counts; who has no identity number on file cannot be looked up. */
    private Map<Member, List<Entry>> entries(Household household, Imported list) {
        Map<Member, List<Entry>> entries = new LinkedHashMap<>();
        for (Member member : household.members()) {
            if (member.counted() && member.identity() != null) {
                entries.put(member, registers.about(member.identity(), list));
            }
        }
        return entries;
    }

    /**
     * Settles the differences and lets the rules decide. A family that the rules file under no category is not moved on: its
     * refusal falls to the reviewer.
     *
     * @param without how registers without a list were checked
     */
    Case match(String number, int version, List<Decision> decisions, @Nullable String without, Actor by) {
        Case locked = cases.lock(number, version);
        if (!Step.MATCH.from().contains(locked.state())) {
            throw Refusal.by("M10(4)", "本案现在是“" + locked.state().chinese() + "”，审核通过后才能比对。");
        }
        Look look = look(locked);
        List<Settled> settled = settle(look, decisions);
        if (!look.missing().isEmpty() && without == null) {
            throw Refusal.by(
                    "M10(4)",
                    "without",
                    "没有取得%s的数据，请写明怎样核实的。"
                            .formatted(String.join(
                                    "、",
                                    look.missing().stream()
                                            .map(Register::chinese)
                                            .toList())));
        }
        write(locked, look, settled, by);
        Determined determined = determinations.decide(locked, clock.today(), by);
        Category category = Category.valueOf(determined.category());
        var used = look.lists().values().stream()
                .map(list -> new Used(list.register(), list.asOf(), list.lines()))
                .toList();
        boolean passed = category != Category.NONE;
        matchings.add(locked, new Report(used, settled, without), determined.id(), passed, by);
        report.issue(locked, matchings.latest(locked).orElseThrow());
        Case sorted = cases.categorise(locked, determined.category(), determined.mainCause());
        journal.did("信息比对", number);
        return passed ? pass(sorted, category, settled, by) : fail(sorted, by);
    }

    private static List<Settled> settle(Look look, List<Decision> decisions) {
        Map<Matter, Decision> byMatter = new EnumMap<>(Matter.class);
        decisions.forEach(decision -> byMatter.put(decision.matter(), decision));
        var reading = new Refusals.Reading();
        var settled = new ArrayList<Settled>();
        for (Compared compared : look.comparison().all()) {
            Decision decision = compared.differs() ? byMatter.get(compared.matter()) : null;
            if (compared.differs() && decision == null) {
                reading.add(Refusal.by(
                        "M10(4)",
                        "decisions[" + compared.matter() + "]",
                        compared.matter().chinese() + "：申报" + compared.declared() + "，登记" + compared.found()
                                + "，请选择以哪个为准。"));
            }
            settled.add(new Settled(compared, decision));
        }
        reading.throwIfAny();
        return settled;
    }

    private void write(Case locked, Look look, List<Settled> settled, Actor by) {
        Household after = look.household();
        var reasons = new ArrayList<String>();
        for (Settled one : settled) {
            Decision decision = one.decision();
            if (decision != null && decision.takeRegister()) {
                after = look.comparison().taking(decision.matter(), after, decision.reason(), by.name(), clock.today());
                reasons.add(decision.matter().chinese() + "：" + decision.reason());
            }
        }
        if (!after.equals(look.household())) {
            households.write(locked, after, "信息比对，" + String.join("；", reasons), by);
        }
    }

    private Case pass(Case locked, Category category, List<Settled> settled, Actor by) {
        long differences =
                settled.stream().filter(one -> one.compared().differs()).count();
        String finding = (differences == 0 ? "与登记信息一致" : differences + " 处不一致，已逐项核实") + "；认定为" + category.label();
        Case moved = cases.take(
                locked, Step.MATCH, by, Words.forBoth(finding, "信息比对完成，符合" + category.label() + "条件，接下来公示。"));
        deadlines.meet(moved, Due.MATCHING);
        deadlines.setWorkdays(moved, Due.ORDERING, DAYS_FOR_ORDERING);
        messages.tell(moved.applicant(), moved.number(), "您的困难帮扶申请已完成信息比对，接下来在工会公示 5 个工作日。");
        return moved;
    }

    private Case fail(Case locked, Actor by) {
        deadlines.meet(locked, Due.MATCHING);
        deadlines.setWorkdays(locked, Due.REFUSING, DAYS_FOR_REFUSING);
        return cases.note(locked, "信息比对不符合建档条件", by, Words.forStaff("按比对后的情况不符合任何一类，由审核人员出具《不予困难帮扶告知书》。"));
    }
}
