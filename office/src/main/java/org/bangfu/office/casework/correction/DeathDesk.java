package org.bangfu.office.casework.correction;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.casework.household.Facts;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deaths before the file, written down by an official. */
@Service
@Transactional
class DeathDesk implements Bereavements {

    /** At every step before the file; on file it is a change of circumstances (M19). */
    private static final Set<State> OPEN = EnumSet.of(
            State.SUBMITTED,
            State.INCOMPLETE,
            State.VISITED,
            State.REVIEWED,
            State.MATCHED,
            State.ON_NOTICE,
            State.OBJECTED);

    private final Cases cases;
    private final Households households;
    private final Facts facts;
    private final Proofs proofs;
    private final ObjectProvider<ListedDeaths> listed;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;

    DeathDesk(
            Cases cases,
            Households households,
            Facts facts,
            Proofs proofs,
            ObjectProvider<ListedDeaths> listed,
            Deadlines deadlines,
            Messages messages,
            Journal journal,
            OfficeClock clock) {
        this.cases = cases;
        this.households = households;
        this.facts = facts;
        this.proofs = proofs;
        this.listed = listed;
        this.deadlines = deadlines;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** What registers say of this family and nobody has dealt with. */
    @Transactional(readOnly = true)
    public List<ListedDeaths.Listed> listed(Case aCase) {
        ListedDeaths lists = listed.getIfAvailable();
        boolean looked = open(aCase) || onFile(aCase);
        return lists == null || !looked ? List.of() : lists.of(aCase);
    }

    static boolean onFile(Case aCase) {
        return aCase.state() == State.FILED || aCase.state() == State.GRADUAL_EXIT;
    }

    static boolean open(Case aCase) {
        return OPEN.contains(aCase.state());
    }

    /** Where the death is told instead. */
    static String elsewhere(Case aCase) {
        return switch (aCase.state()) {
            case DRAFT -> "申请还没有提交，请在申请的“家庭成员”里填去世的月份；要申请的职工本人去世的，由另一位家庭成员另行申请，这份草稿不用管，到期自动清空。";
            case FILED, GRADUAL_EXIT -> "这一户已经建档，请用“情况变化”登记家里少了人（去世），职工本人去世的登记由家人接办；由另一人核对。";
            default -> "“%s”的案件不用登记去世。".formatted(aCase.state().label());
        };
    }

    /** Writes down a member's death as an official typed it, or that it was written down in error. */
    Case bereave(String number, int version, String memberId, DeathForm form, Actor by) {
        Case locked = cases.lock(number, version);
        if (memberId.equals(Household.WORKER) && Read.ticked(form.alive(), "alive") && ended(locked)) {
            return restore(locked, Read.text(form.reason(), "reason", "怎么知道的", 300), by);
        }
        if (!open(locked)) {
            throw Refusal.by("R-44", elsewhere(locked));
        }
        Household before = households.now(locked);
        Member member = before.member(memberId).orElseThrow(() -> new NotFound("这名家庭成员"));
        Death found = form.read(member, proofs.of(locked.dossier()), listed(locked), by, clock.today());
        String why = Objects.requireNonNull(form.reason()).strip();
        if (found != null) {
            return write(locked, before, Map.of(memberId, found), why, "month", by);
        }
        if (member.death() == null) {
            throw Refusal.at("alive", member.name() + "没有登记去世，不必更正。");
        }
        Household after = before.withMembers(before.members().stream()
                .map(one -> one.equals(member) ? one.withDeath(null) : one)
                .toList());
        String act = "更正：" + member.name() + "健在";
        return facts.change(locked, after, act, Words.forBoth(why, act + "。" + why), by);
    }

    @Override
    public Case write(Case locked, Household before, Map<String, Death> deaths, String how, String field, Actor by) {
        if (!open(locked)) {
            throw Refusal.by("R-44", elsewhere(locked));
        }
        Household after = seen(before, deaths, field);
        if (after.equals(households.now(locked))) {
            throw Refusal.at(field, "与现在登记的相同，不必提交。");
        }
        String act = "登记去世：" + names(before, deaths);
        return deaths.containsKey(Household.WORKER)
                ? end(locked, after, act, how, by)
                : facts.change(locked, after, act, Words.forBoth(how, act + "。" + how), by);
    }

    @Override
    public Household seen(Household before, Map<String, Death> deaths, String field) {
        Household after = before;
        for (Map.Entry<String, Death> one : deaths.entrySet()) {
            after = after.bereavedOf(one.getKey(), one.getValue(), field);
        }
        return after;
    }

    /** 陈志强，2025年11月；陈浩，2026年1月. */
    private static String names(Household family, Map<String, Death> deaths) {
        return family.members().stream()
                .flatMap(member -> Stream.ofNullable(deaths.get(member.id()))
                        .map(death -> member.name() + "，" + Show.month(death.month())))
                .collect(Collectors.joining("；"));
    }

    /** Whether the application ended by the applicant's death, which may have been written down in error. */
    @Transactional(readOnly = true)
    public boolean ended(Case aCase) {
        return aCase.state() == State.WITHDRAWN
                && cases.lastStep(aCase.id())
                        .filter(Step.APPLICANT_DIED::equals)
                        .isPresent();
    }

    /** She lives: her application goes on from the visit with the day it was handed in, unless the family applied anew meanwhile (M16). */
    private Case restore(Case locked, String how, Actor by) {
        String act = "更正：" + locked.applicantName() + "健在";
        Case restored =
                cases.take(locked, Step.APPLICANT_LIVES, by, Words.forBoth(act + "。" + how, "工会核实您健在，申请恢复办理，重新走访。"));
        Household family = households.now(restored);
        households.write(
                restored,
                family.withMembers(family.members().stream()
                        .map(one -> one.id().equals(Household.WORKER) ? one.withDeath(null) : one)
                        .toList()),
                act,
                by);
        deadlines.begin(restored, Due.VISIT);
        messages.tell(
                restored.applicant(),
                restored.number(),
                "您的困难帮扶申请（%s）恢复办理，工会会重新走访。登记有误，向您和家人道歉。".formatted(restored.number()));
        journal.did(act, restored.number());
        return restored;
    }

    /** The applicant died: her application ends, her family's places are free, and it is told how to apply itself. */
    private Case end(Case locked, Household after, String act, String how, Actor by) {
        households.write(locked, after, act, by);
        Case ended = cases.take(
                locked,
                Step.APPLICANT_DIED,
                by,
                Words.forBoth(act + "。" + how, "申请人去世，这份申请不再办理。家里仍有困难的，可以由另一位家庭成员申请。"));
        deadlines.end(ended);
        String told = "%s申请的困难帮扶（%s）因申请人去世不再办理。家里仍有困难的，可以由另一位家庭成员申请，已经交的材料不用再准备，请联系受理的工会。"
                .formatted(ended.applicantName(), ended.number());
        messages.tell(ended.applicant(), ended.number(), told);
        after.members().stream()
                .filter(member -> member.death() == null)
                .map(Member::phone)
                .flatMap(Stream::ofNullable)
                .filter(PhoneNumber::isOne)
                .map(PhoneNumber::new)
                .distinct()
                .forEach(phone -> messages.text(phone, told));
        journal.did(act, ended.number());
        return ended;
    }
}
