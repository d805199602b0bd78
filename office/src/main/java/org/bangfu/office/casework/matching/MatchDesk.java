package org.bangfu.office.casework.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.correction.Bereavements;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.matching.MatchTable.Report;
import org.bangfu.office.casework.matching.Matchings.Decision;
import org.bangfu.office.casework.matching.Matchings.Settled;
import org.bangfu.office.casework.matching.Matchings.Used;
import org.bangfu.office.casework.matching.RegisterTable.Entry;
import org.bangfu.office.casework.matching.RegisterTable.LineAnswer;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's clerk matches a family, settles each difference, and the rules then decide (M10(4)). */
@Service
@Transactional
class MatchDesk {

    private final Registers registers;
    private final MatchTable matchings;
    private final AsideTable asides;
    private final Cases cases;
    private final Households households;
    private final Determinations determinations;
    private final Deadlines deadlines;
    private final OfficeClock clock;
    private final Messages messages;
    private final Journal journal;
    private final MatchReport report;
    private final Bereavements bereavements;
    private final ApplicationEventPublisher publisher;
    private final TimeLimitsInForce timeLimits;

    MatchDesk(
            Registers registers,
            MatchTable matchings,
            AsideTable asides,
            Cases cases,
            Households households,
            Determinations determinations,
            Deadlines deadlines,
            OfficeClock clock,
            Messages messages,
            Journal journal,
            MatchReport report,
            Bereavements bereavements,
            ApplicationEventPublisher publisher,
            TimeLimitsInForce timeLimits) {
        this.registers = registers;
        this.matchings = matchings;
        this.asides = asides;
        this.cases = cases;
        this.households = households;
        this.determinations = determinations;
        this.deadlines = deadlines;
        this.clock = clock;
        this.messages = messages;
        this.journal = journal;
        this.report = report;
        this.bereavements = bereavements;
        this.publisher = publisher;
        this.timeLimits = timeLimits;
    }

    /**
     * A family beside the lists that count today.
     *
     * @param questions lines with a member's number and another name
     */
    record Look(
            Household household, Comparison comparison, Map<Register, List<Source>> lists, List<Question> questions) {

        List<Register> missing() {
            return Registers.missing(lists);
        }

        /** Counted members whom no list knows for sure by number: it says nothing of them, which is not that nothing is there. */
        List<String> unlisted() {
            return household.members().stream()
                    .filter(member -> member.counted() && !member.listedForSure())
                    .map(Member::name)
                    .toList();
        }

        List<Source> sources() {
            return lists.values().stream().flatMap(List::stream).toList();
        }

        /** The lists a report rests on: the young ones, and the deaths of any age. */
        List<Source> used() {
            return sources().stream()
                    .filter(source -> !source.old() || source.register() == Register.DEATHS)
                    .toList();
        }
    }

    Look look(Case aCase) {
        return look(aCase, EnumSet.allOf(Register.class));
    }

    /** The same beside some registers alone. */
    Look look(Case aCase, Set<Register> registersAsked) {
        Household household = households.now(aCase);
        Map<Register, List<Source>> lists = registers.current(aCase.county());
        Map<Register, Map<Member, List<Entry>>> found = new EnumMap<>(Register.class);
        var questions = new ArrayList<Question>();
        var seen = new Look(household, new Comparison(household, found, Set.of()), lists, List.of());
        List<Source> asked = seen.used().stream()
                .filter(source -> registersAsked.contains(source.register()))
                .toList();
        for (Member member : household.members()) {
            if (!member.counted() || member.listed().isEmpty()) {
                continue; // only counted members' property counts; whom no list knows by number is checked
                // otherwise
            }
            String number = member.listed().get().value();
            for (Entry entry : registers.about(number, asked)) {
                Question question = question(member, entry);
                if (question != null) {
                    questions.add(question);
                }
                if (question == null || question.same()) {
                    found.computeIfAbsent(entry.source().register(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(member, any -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        Set<Register> obtained = EnumSet.allOf(Register.class);
        Registers.missing(lists).forEach(obtained::remove);
        return new Look(household, new Comparison(household, found, obtained), lists, questions);
    }

    /** Lines that could not be imported and may be about a counted member. */
    List<String> hints(Look look) {
        return look.household().members().stream()
                .filter(Member::counted)
                .flatMap(member -> member.listed().stream()
                        .flatMap(number -> registers.notImported(number.value(), look.used()).stream())
                        .map(sentence -> member.name() + "：" + sentence))
                .toList();
    }

    /** Null where the line bears the member's name, or none. */
    private @Nullable Question question(Member member, Entry entry) {
        String written = entry.details().getOrDefault(Register.NAME, "");
        if (SameName.of(written, member.name())) {
            return null;
        }
        Optional<LineAnswer> answer = registers.answer(entry);
        return new Question(
                entry.imported(),
                entry.row(),
                entry.source().register(),
                entry.source().source(),
                entry.source().asOf(),
                member.name(),
                written,
                Things.words(entry.details()),
                answer.map(one -> "%s%s认定%s：%s"
                                .formatted(
                                        one.by(), Show.date(one.on()), one.same() ? "是同一个人" : "不是同一个人", one.reason()))
                        .orElse(""),
                answer.map(LineAnswer::same).orElse(false));
    }

    /** Says whose a line is that has a member's number and another name. */
    Case answer(String number, int version, long list, int row, boolean same, String reason, Actor by) {
        Case locked = cases.lock(number, version);
        Question asked = look(locked).questions().stream()
                .filter(question -> question.list() == list && question.row() == row)
                .findFirst()
                .orElseThrow(() -> new NotFound("这一行登记"));
        if (!asked.open()) {
            throw Refusal.by("M10(4)", "这一行已经答复过：" + asked.answer() + "。");
        }
        registers.answer(list, row, locked, same, reason, by);
        Case noted = cases.note(
                locked,
                "登记里的姓名不同，" + (same ? "认定是同一个人" : "认定不是同一个人"),
                by,
                Words.forStaff("%s第%d行“%s”，%s：%s"
                        .formatted(asked.register().label(), row, asked.written(), asked.member(), reason)));
        journal.did("答复登记里的姓名", number);
        publisher.publishEvent(new DeathsHeard(locked.id()));
        return noted;
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
            throw Refusal.by("M10(4)", "本案现在是“" + locked.state().label() + "”，审核通过后才能比对。");
        }
        registers.together(locked.county());
        Look look = look(locked);
        Optional<Decision> death = decisions.stream()
                .filter(one -> one.matter() == Matter.DEATHS && one.takeRegister())
                .findFirst();
        if (death.isPresent() && !look.comparison().deaths().isEmpty()) {
            return bereaved(locked, look, decisions, death.get(), by);
        }
        List<Settled> settled = settle(locked, look, decisions);
        if (!look.missing().isEmpty() && without == null) {
            throw Refusal.by(
                    "M10(4)",
                    "without",
                    "没有取得%s的数据，请写明怎样核实的。"
                            .formatted(String.join(
                                    "、",
                                    look.missing().stream().map(Register::label).toList())));
        }
        if (!look.unlisted().isEmpty() && without == null) {
            throw Refusal.by(
                    "M10(4)",
                    "without",
                    "%s没有居民身份号码（或卡面号码通不过校验），登记名单按号码查不到，请写明怎样核实的。".formatted(String.join("、", look.unlisted())));
        }
        write(locked, look, settled, by);
        Determined determined = determinations.decide(locked, clock.today(), by);
        Category category = determined.category();
        var used = look.used().stream()
                .map(list -> new Used(list.register(), list.source(), list.asOf(), list.lines()))
                .toList();
        boolean passed = category != Category.NONE;
        long matching =
                matchings.add(locked, new Report(used, look.missing(), settled, without), determined.id(), passed, by);
        registers.use(matching, look.used());
        report.issue(locked, matchings.latest(locked).orElseThrow());
        Case sorted = cases.categorise(locked, category, determined.mainCause());
        journal.did("信息比对", number);
        return passed ? pass(sorted, category, look, settled, by) : fail(sorted, by);
    }

    /**
     * A death that the register tells and the clerk found true is a change of facts like any other: it is written down with whatever else
     * was taken from registers, and the case goes back to the door; what is left is compared after that (R-44, docs/model.md, States of a case).
     */
    private Case bereaved(Case locked, Look look, List<Decision> decisions, Decision death, Actor by) {
        Household before = look.household();
        var reasons = new ArrayList<String>();
        for (Compared compared : look.comparison().all()) {
            Decision taken = decisions.stream()
                    .filter(one -> one.matter() == compared.matter() && one.takeRegister())
                    .findFirst()
                    .orElse(null);
            if (compared.differs() && taken != null) {
                reasons.add(compared.matter().label() + "，" + taken.words());
                if (taken.matter() != Matter.DEATHS) {
                    before = look.comparison()
                            .taking(compared.matter(), before, taken.reason(), by.name(), clock.today());
                }
            }
        }
        var deaths = look.comparison().deaths(death.reason(), by.name(), clock.today());
        return bereavements.write(locked, before, deaths, "信息比对，" + String.join("；", reasons), Comparison.DEATHS, by);
    }

    private List<Settled> settle(Case locked, Look look, List<Decision> decisions) {
        Map<Matter, Decision> byMatter = new EnumMap<>(Matter.class);
        decisions.forEach(decision -> byMatter.put(decision.matter(), decision));
        var reading = new Refusals.Reading();
        look.questions().stream()
                .filter(Question::open)
                .forEach(question -> reading.add(Refusal.by(
                        "M10(4)",
                        "questions",
                        "%s第%d行号码是%s的，姓名写的是“%s”，请先答复是不是同一个人。"
                                .formatted(
                                        question.register().label(),
                                        question.row(),
                                        question.member(),
                                        question.written()))));
        var settled = new ArrayList<Settled>();
        for (Compared compared : look.comparison().all()) {
            Decision decision = compared.differs() ? byMatter.get(compared.matter()) : null;
            if (compared.differs() && decision == null) {
                reading.add(Refusal.by(
                        "M10(4)",
                        "decisions[" + compared.matter() + "]",
                        compared.matter().label() + "：申报" + compared.declared() + "，登记" + compared.found()
                                + "，请选择以哪个为准。"));
            }
            settled.add(new Settled(compared, decision));
        }
        reading.throwIfAny();
        for (int i = 0; i < settled.size(); i++) {
            Settled one = settled.get(i);
            Decision decision = one.decision();
            if (decision != null && !decision.takeRegister()) {
                settled.set(i, new Settled(one.compared(), setAside(locked, look, settled, one.compared(), decision)));
            }
        }
        return settled;
    }

    /** What bars a file or moves its category is set aside with a proof and by two; another figure than the two always. */
    private Decision setAside(Case locked, Look look, List<Settled> settled, Compared compared, Decision decision) {
        String field = "decisions[" + compared.matter() + "]";
        if (decision.reason().codePointCount(0, decision.reason().length()) < Asides.LEAST) {
            throw Refusal.by("M10(4)", "reasons[" + compared.matter() + "]", Asides.TOO_SHORT);
        }
        Optional<Aside> agreed =
                asides.standing(locked, compared).filter(aside -> Objects.equals(aside.figure(), decision.figure()));
        if (agreed.isPresent()) {
            return new Decision(
                    decision.matter(),
                    false,
                    decision.reason(),
                    decision.figure(),
                    agreed.get().proof(),
                    agreed.get().answer());
        }
        if (compared.matter() == Matter.DEATHS) {
            throw Refusal.by("M10(4)", field, "登记说有人去世，说他健在的须附证明，由第二人核对同意：请先在下面提交核对。");
        }
        if (decision.figure() != null) {
            throw Refusal.by("M10(4)", field, "按另外的数目计，须附证明，由第二人核对同意：请先在下面提交核对。");
        }
        Household decided = supposed(locked, look, settled, null);
        Category category =
                determinations.preview(locked, decided, clock.today()).category();
        @Nullable Category otherwise = otherwise(locked, look, settled, compared.matter());
        if (category != otherwise) {
            throw Refusal.by(
                    "M10(4)",
                    field,
                    "不采信%s会改变认定：按登记%s，不采信则是%s。须附证明，由第二人核对同意：请先在下面提交核对。"
                            .formatted(
                                    compared.matter().label() + "的登记",
                                    otherwise == null ? "不能建档" : "是" + otherwise.label(),
                                    category.label()));
        }
        return decision;
    }

    /** The category where a matter is taken from the register after all; null where it then bars the application. */
    private @Nullable Category otherwise(Case locked, Look look, List<Settled> settled, Matter taken) {
        try {
            return determinations
                    .preview(locked, supposed(locked, look, settled, taken), clock.today())
                    .category();
        } catch (Refusal barred) {
            return null;
        }
    }

    /** The family as some decisions leave it. */
    private Household supposed(Case locked, Look look, List<Settled> settled, @Nullable Matter taken) {
        Household after = look.household();
        for (Settled one : settled) {
            Decision decision = one.decision();
            if (decision != null) {
                boolean register = decision.takeRegister() || decision.matter() == taken;
                after = after(look, decision, register, after, locked.applicantName());
            }
        }
        return after;
    }

    private Household after(Look look, Decision decision, boolean register, Household before, String by) {
        Integer figure = decision.figure();
        if (register) {
            return look.comparison().taking(decision.matter(), before, decision.reason(), by, clock.today());
        }
        return figure == null ? before : Comparison.counting(decision.matter(), figure, before);
    }

    private void write(Case locked, Look look, List<Settled> settled, Actor by) {
        Household after = look.household();
        var reasons = new ArrayList<String>();
        for (Settled one : settled) {
            Decision decision = one.decision();
            if (decision != null && (decision.takeRegister() || decision.figure() != null)) {
                after = after(look, decision, decision.takeRegister(), after, by.name());
                reasons.add(decision.matter().label() + "，" + decision.words());
            }
        }
        if (!after.equals(look.household())) {
            households.write(locked, after, "信息比对，" + String.join("；", reasons), by);
        }
    }

    private Case pass(Case locked, Category category, Look look, List<Settled> settled, Actor by) {
        long differences =
                settled.stream().filter(one -> one.compared().differs()).count();
        String finding = agreement(look, settled.size(), differences) + "；认定为" + category.label();
        Case moved = cases.take(
                locked, Step.MATCH, by, Words.forBoth(finding, "信息比对完成，符合" + category.label() + "条件，接下来公示。"));
        deadlines.meet(moved, Due.MATCHING);
        deadlines.begin(moved, Due.ORDERING);
        messages.tell(
                moved.applicant(),
                moved.number(),
                "您的困难帮扶申请已完成信息比对，接下来在工会公示 %s。".formatted(timeLimits.words(TimeLimit.NOTICE)));
        return moved;
    }

    /** Of what was not obtained nothing is said. */
    private static String agreement(Look look, int compared, long differences) {
        String lacking = look.missing().isEmpty()
                ? ""
                : "未取得"
                        + String.join(
                                "、",
                                look.missing().stream().map(Register::label).toList()) + "的数据";
        String said = compared == 0 ? "" : differences == 0 ? "与取得的登记一致" : differences + " 处不一致，已逐项核实";
        return said.isEmpty() || lacking.isEmpty() ? said + lacking : said + "，" + lacking;
    }

    private Case fail(Case locked, Actor by) {
        deadlines.meet(locked, Due.MATCHING);
        deadlines.begin(locked, Due.REFUSING);
        return cases.note(locked, "信息比对不符合建档条件", by, Words.forStaff("按比对后的情况不符合任何一类，由审核人员出具《不予困难帮扶告知书》。"));
    }
}
