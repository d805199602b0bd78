package org.bangfu.office.casework.household;

import java.util.List;
import org.bangfu.office.casework.household.Clashes.Clash;
import org.bangfu.office.casework.household.Clashes.Compared;
import org.bangfu.office.casework.household.Clashes.Shown;
import org.bangfu.office.casework.household.Clashes.Side;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's desk before a clash: both sides with whom to call, and the word that the person does not belong to one's own side. */
@Service
@Transactional
class ClashDesk implements TodayLines {

    private final Clashes clashes;
    private final Cases cases;
    private final Households households;
    private final Facts facts;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;

    ClashDesk(
            Clashes clashes,
            Cases cases,
            Households households,
            Facts facts,
            Organisations organisations,
            Accounts accounts,
            Messages messages,
            Journal journal,
            OfficeClock clock) {
        this.clashes = clashes;
        this.cases = cases;
        this.households = households;
        this.facts = facts;
        this.organisations = organisations;
        this.accounts = accounts;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    List<Clash> open() {
        return clashes.open();
    }

    Compared read(long id) {
        Clash clash = clashes.open(id).orElseThrow(() -> new NotFound("这一处重复"));
        journal.saw("重复的家庭成员", clash.newcomer().number());
        return new Compared(
                clash.id(),
                clash.since(),
                clash.sides().stream().map(this::shown).toList());
    }

    private Shown shown(Side side) {
        Actor reader = Acting.now();
        var county = organisations.get(side.county());
        boolean own = reader.territory().contains(side.organisation());
        return new Shown(
                side,
                organisations.get(side.organisation()).name(),
                county.name(),
                accounts.holding(Role.CENTRE_CLERK, county.territory()).stream()
                        .findFirst()
                        .flatMap(clerk -> accounts.phoneOf(clerk.account()))
                        .map(PhoneNumber::value)
                        .orElse(null),
                own,
                own && !side.member().equals(Household.WORKER) && correctable(side.state()));
    }

    private static boolean correctable(State state) {
        return state.live() && state != State.FILED && state != State.GRADUAL_EXIT;
    }

    /** The person does not live with this family: found by its own county, with the reason (M6(3), R-02). */
    Case belongsElsewhere(long id, String number, int version, String reason, Actor by) {
        Clash clash = clashes.open(id).orElseThrow(() -> Refusal.by("M16", "这一处重复已经了结，可能刚刚有人办过。请回到列表看现在的情况。"));
        Side side = clash.sides().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("这一处重复里的这一户"));
        Case locked = cases.lock(number, version);
        if (side.member().equals(Household.WORKER)) {
            throw Refusal.by("M16", "这个人是这一户的申请人本人，不能从自己的申请里去掉。申请不应受理的，请申请人撤回，或者按规定不予帮扶。");
        }
        if (!correctable(locked.state())) {
            throw Refusal.by("M16", "这一户已经建档，请用“情况变化”登记这个人不再共同生活，由另一人核对。");
        }
        Household before = households.now(locked);
        Member member = before.member(side.member()).orElseThrow(() -> new NotFound("这名家庭成员"));
        Household after = before.withMembers(before.members().stream()
                .map(one -> one.equals(member) ? one.livingElsewhere() : one)
                .toList());
        Case changed = facts.change(
                locked,
                after,
                "更正：" + member.name() + "不在这一户共同生活",
                Words.forBoth(reason, "工会核对：" + member.name() + "不算在您家共同生活的人里。" + reason),
                by);
        messages.tell(changed.applicant(), changed.number(), "工会核对了您家的家庭成员，有一处更正，登录后可以看到。有不同意见，请联系受理的工会。");
        journal.did("核对重复的家庭成员", number);
        return changed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        if (!Permission.MATCH.allows(actor) && !Permission.REVIEW.allows(actor)) {
            return List.of();
        }
        return clashes.open().stream()
                .map(clash -> new Line(
                        Show.day(clash.since(), clock.today()),
                        "核对重复的家庭成员",
                        clash.newcomer().number()
                                + clash.held()
                                        .map(side -> " 和 " + side.number())
                                        .orElse(""),
                        "/clashes/" + clash.id()))
                .toList();
    }
}
