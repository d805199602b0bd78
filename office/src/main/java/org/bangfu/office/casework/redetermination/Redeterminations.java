package org.bangfu.office.casework.redetermination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.contract.Versions;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.Difference;
import org.bangfu.office.casework.determination.Differences;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.office.law.standard.StandardEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a confirmed figure changes, and acting on it (M5, M9, R-34). A determination that was made after the figure was confirmed knows it;
 * whoever is listed has an older one.
 */
@Service
@Transactional
class Redeterminations {

    private final RedeterminationTable table;
    private final Differences differences;
    private final Determinations determinations;
    private final Policies policies;
    private final Cases cases;
    private final Turned turned;
    private final Organisations organisations;
    private final Messages messages;
    private final Exports exports;
    private final Journal journal;
    private final OfficeClock clock;

    Redeterminations(
            RedeterminationTable table,
            Differences differences,
            Determinations determinations,
            Policies policies,
            Cases cases,
            Turned turned,
            Organisations organisations,
            Messages messages,
            Exports exports,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.differences = differences;
        this.determinations = determinations;
        this.policies = policies;
        this.cases = cases;
        this.turned = turned;
        this.organisations = organisations;
        this.messages = messages;
        this.exports = exports;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NotFound unless it was confirmed */
    @Transactional(readOnly = true)
    StandardEntry figure(long id) {
        return policies.figures().stream()
                .filter(figure -> figure.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("这条已确认的标准"));
    }

    /** Before its first day a figure is only looked at. */
    boolean inForce(StandardEntry figure) {
        return !figure.from().isAfter(clock.today());
    }

    /** Whom it decides otherwise and nobody has determined since; before its first day, as it will be on that day. */
    @Transactional(readOnly = true)
    List<Difference> open(StandardEntry figure, Territory territory) {
        LocalDate today = clock.today();
        return differences.between(
                territory,
                Objects.requireNonNull(figure.answer()).at(),
                inForce(figure) ? today : figure.from(),
                policies.versionsWithout(figure),
                policies.versions());
    }

    @Transactional(readOnly = true)
    List<Redetermined> done(StandardEntry figure, Territory territory) {
        return table.of(figure, territory, Ended.at(Paging.FIRST), Exports.MOST);
    }

    @Transactional(readOnly = true)
    Page<Redetermined> done(StandardEntry figure, Territory territory, Paging paging) {
        return paging.page(table.of(figure, territory, Ended.at(paging), paging.oneMore()), Ended::key);
    }

    /** How many were determined again. */
    @Transactional(readOnly = true)
    int acted(StandardEntry figure, Territory territory) {
        return table.counts(figure, territory).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Every county of a territory with a family that is touched or was. */
    @Transactional(readOnly = true)
    List<County> counties(StandardEntry figure, Territory territory) {
        List<Difference> open = open(figure, territory);
        Map<Long, Integer> done = table.counts(figure, territory);
        var counties = new ArrayList<County>();
        for (Organisation county : organisations.within(territory, Level.COUNTY)) {
            List<Difference> own = open.stream()
                    .filter(one -> county.territory().contains(one.organisation()))
                    .toList();
            int acted = done.getOrDefault(county.number(), 0);
            if (!own.isEmpty() || acted > 0) {
                counties.add(new County(county.number(), county.name(), own.size(), gain(own), acted));
            }
        }
        return counties;
    }

    static Money gain(List<Difference> open) {
        return open.stream().map(Difference::gain).reduce(Money.ZERO, Money::plus);
    }

    /**
     * The reader's own territory, or one county of it.
     *
     * @throws NotFound where it is none of the reader's counties
     */
    @Transactional(readOnly = true)
    Territory within(@Nullable Long county, Actor by) {
        if (county == null) {
            return by.territory();
        }
        return organisations.within(by.territory(), Level.COUNTY).stream()
                .filter(one -> one.number() == county)
                .findFirst()
                .map(Organisation::territory)
                .orElseThrow(() -> new NotFound("这个县区"));
    }

    static boolean acts(Actor by) {
        return Permission.REVIEW.allows(by) && by.organisation().level() == Level.COUNTY;
    }

    /**
     * Determines cases again by the figures of today, all of them or none.
     *
     * @throws Refusals at {@code chosen}, naming each case that cannot be
     */
    int again(long id, List<String> chosen, Actor by) {
        StandardEntry figure = figure(id);
        if (!acts(by)) {
            throw Refusal.by("M10(3)", "由县区帮扶中心的审核人员重新认定。");
        }
        if (!inForce(figure)) {
            throw Refusal.by("R-34", "这条标准从%s起执行，到那一天才能按它认定。".formatted(Show.date(figure.from())));
        }
        if (chosen.isEmpty()) {
            throw Refusal.at("chosen", "请先勾选要重新认定的家庭。");
        }
        Versions without = policies.versionsWithout(figure);
        var reading = new Refusals.Reading();
        for (String number : chosen.stream().distinct().toList()) {
            try {
                again(figure, without, number, by);
            } catch (Refusal refusal) {
                reading.add(Refusal.at("chosen", number + "：" + refusal.sentence()));
            } catch (Refusals refusals) {
                refusals.all().forEach(refusal -> reading.add(Refusal.at("chosen", number + "：" + refusal.sentence())));
            }
        }
        reading.throwIfAny();
        journal.did("按新标准重新认定", figure.subject() + "，" + chosen.size() + " 户");
        return chosen.size();
    }

    private void again(StandardEntry figure, Versions without, String number, Actor by) {
        Case found = cases.byNumber(number);
        Case locked = cases.lock(number, found.version());
        Determined kept = determinations.latest(locked).orElseThrow(() -> Refusal.at("chosen", "还没有认定过，认定时自然用新标准。"));
        if (!kept.at().isBefore(Objects.requireNonNull(figure.answer()).at())) {
            throw Refusal.at("chosen", "已经按新标准认定过了。");
        }
        Determined before = determinations.preview(locked, clock.today(), without);
        if (!actable(locked.state())) {
            throw Refusal.at(
                    "chosen", "现在是“%s”，不用按新标准重新认定。".formatted(locked.state().label()));
        }
        Determined after = determinations.decide(locked, clock.today(), by);
        table.insert(figure, locked, before, after, by, clock.now());
        boolean told = !before.planTotal().equals(after.planTotal());
        String words = told(figure, before, after);
        Case noted = cases.note(
                locked,
                "按新标准重新认定：" + after.category().label(),
                by,
                told
                        ? Words.forBoth(finding(figure, before, after), words)
                        : Words.forStaff(finding(figure, before, after)));
        if (told) {
            messages.tell(noted.applicant(), noted.number(), words);
        }
        turned.act(noted, after.category(), "按新标准类别有变，重新比对后再公示。", by);
    }

    /** From review to file; in gradual exit nothing new is planned (M13). */
    private static boolean actable(State state) {
        return switch (state) {
            case REVIEWED, MATCHED, ON_NOTICE, OBJECTED, FILED -> true;
            case DRAFT, SUBMITTED, INCOMPLETE, VISITED, GRADUAL_EXIT, CLOSED, REFUSED, WITHDRAWN -> false;
        };
    }

    private static String finding(StandardEntry figure, Determined before, Determined after) {
        return "%s；类别 %s → %s；方案合计 %s → %s。"
                .formatted(
                        figure.subject(),
                        before.category().label(),
                        after.category().label(),
                        Show.yuan(before.planTotal()),
                        Show.yuan(after.planTotal()));
    }

    private static String told(StandardEntry figure, Determined before, Determined after) {
        return "%s从%s起是 %s %s。工会按它重新核算了您家的情况：按规定还可以给的帮扶由 %s变为 %s。已经定下的不变，其余等工会开会研究后定下来。"
                .formatted(
                        figure.kind().label(),
                        Show.date(figure.from()),
                        figure.amount().format(),
                        figure.unit(),
                        Show.yuan(before.planTotal()),
                        Show.yuan(after.planTotal()));
    }

    /** All that the list shows, the open cases first, as a locked workbook. */
    ResponseEntity<byte[]> export(long id, @Nullable Long county, @Nullable String reason, Actor by) {
        StandardEntry figure = figure(id);
        Territory territory = within(county, by);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("档案号", "申请编号", "户主", "原类别", "新类别", "原方案合计", "新方案合计", "增减", "为什么", "办理人", "办理时间"));
        for (Difference one : open(figure, territory)) {
            rows.add(List.of(
                    one.fileNumber() == null ? "" : one.fileNumber(),
                    one.number(),
                    one.applicantName(),
                    one.before().category().label(),
                    one.after().category().label(),
                    one.before().planTotal(),
                    one.after().planTotal(),
                    one.gain(),
                    one.why().map(why -> why.text()).orElse(""),
                    "",
                    ""));
        }
        for (Redetermined one : done(figure, territory)) {
            rows.add(List.of(
                    one.fileNumber() == null ? "" : one.fileNumber(),
                    one.number(),
                    one.applicantName(),
                    one.categoryBefore().label(),
                    one.categoryAfter().label(),
                    one.before(),
                    one.after(),
                    one.gain(),
                    "",
                    one.by(),
                    Show.moment(one.at())));
        }
        return exports.give("新标准影响的家庭", rows, reason, by);
    }
}
