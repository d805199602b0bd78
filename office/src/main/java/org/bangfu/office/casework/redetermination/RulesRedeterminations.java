package org.bangfu.office.casework.redetermination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.EarlierRules;
import org.bangfu.office.casework.determination.OtherRules;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.ground.web.Show;
import org.bangfu.policy.explain.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a change of the rules' meaning answers otherwise, and acting on it (R-43, docs/decisions/0013). What was decided is paid; the new
 * answer counts for the next plan; a family on file that would get worse is told at its next check.
 */
@Service
@Transactional
class RulesRedeterminations {

    private final RulesTable table;
    private final EarlierRules earlierRules;
    private final Determinations determinations;
    private final Turned turned;
    private final Cases cases;
    private final Organisations organisations;
    private final Messages messages;
    private final Exports exports;
    private final Journal journal;
    private final OfficeClock clock;

    RulesRedeterminations(
            RulesTable table,
            EarlierRules earlierRules,
            Determinations determinations,
            Turned turned,
            Cases cases,
            Organisations organisations,
            Messages messages,
            Exports exports,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.earlierRules = earlierRules;
        this.determinations = determinations;
        this.turned = turned;
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
        this.exports = exports;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom the rules of today answer otherwise than those that decided, and on whom nobody has acted. */
    @Transactional(readOnly = true)
    List<OtherRules> open(RulesVersion version, Territory territory) {
        Set<Long> acted = new HashSet<>(table.acted(version, territory));
        return earlierRules.differing(territory, clock.today()).stream()
                .filter(one -> !acted.contains(one.caseId()))
                .toList();
    }

    @Transactional(readOnly = true)
    List<RulesActed> done(RulesVersion version, Territory territory) {
        return table.of(version, territory, Ended.at(Paging.FIRST), Exports.MOST);
    }

    @Transactional(readOnly = true)
    Page<RulesActed> done(RulesVersion version, Territory territory, Paging paging) {
        return paging.page(
                table.of(version, territory, Ended.at(paging), paging.oneMore()),
                acted -> Ended.key(acted.redetermined()));
    }

    /** How many were acted on. */
    @Transactional(readOnly = true)
    int acted(RulesVersion version, Territory territory) {
        return table.acted(version, territory).size();
    }

    /** Every county of a territory with a family that is touched or was. */
    @Transactional(readOnly = true)
    List<County> counties(RulesVersion version, Territory territory) {
        List<OtherRules> open = open(version, territory);
        Map<Long, Integer> done = table.counts(version, territory);
        var counties = new ArrayList<County>();
        for (Organisation county : organisations.within(territory, Level.COUNTY)) {
            List<OtherRules> own = open.stream()
                    .filter(one -> county.territory().contains(one.organisation()))
                    .toList();
            int acted = done.getOrDefault(county.number(), 0);
            if (!own.isEmpty() || acted > 0) {
                counties.add(new County(county.number(), county.name(), own.size(), gain(own), acted));
            }
        }
        return counties;
    }

    static Money gain(List<OtherRules> open) {
        return open.stream().map(OtherRules::gain).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Acts on cases, all of them or none.
     *
     * @throws Refusals at {@code chosen}, naming each case that cannot be
     */
    int again(RulesVersion version, List<String> chosen, Actor by) {
        if (!Redeterminations.acts(by)) {
            throw Refusal.by("M10(3)", "由县区帮扶中心的审核人员重新认定。");
        }
        if (chosen.isEmpty()) {
            throw Refusal.at("chosen", "请先勾选要重新认定的家庭。");
        }
        var reading = new Refusals.Reading();
        for (String number : chosen.stream().distinct().toList()) {
            try {
                again(version, number, by);
            } catch (Refusal refusal) {
                reading.add(Refusal.at("chosen", number + "：" + refusal.sentence()));
            } catch (Refusals refusals) {
                refusals.all().forEach(refusal -> reading.add(Refusal.at("chosen", number + "：" + refusal.sentence())));
            }
        }
        reading.throwIfAny();
        journal.did("按新规则重新认定", "规则第 " + version.number() + " 版，" + chosen.size() + " 户");
        return chosen.size();
    }

    private void again(RulesVersion version, String number, Actor by) {
        Case found = cases.byNumber(number);
        Case locked = cases.lock(number, found.version());
        OtherRules one = earlierRules.differing(locked.id(), clock.today()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.at("chosen", "现在的规则对这一家没有不同的结果，或者已经按它认定过。"));
        Long determination = one.waitsForCheck()
                ? null
                : determinations.decide(locked, clock.today(), by).id();
        if (!table.insert(version, one, determination, by, clock.now())) {
            throw Refusal.at("chosen", "已经有人办过了。");
        }
        if (determination == null) {
            cases.note(locked, "规则有变，下次核查时说明", by, Words.forStaff(finding(version, one) + "在下次动态核查时向家庭说明，此前已定的照发。"));
        } else {
            decided(version, one, locked, by);
        }
    }

    private void decided(RulesVersion version, OtherRules one, Case locked, Actor by) {
        Determined after = determinations.latest(locked).orElseThrow();
        boolean told = !one.before().planTotal().equals(after.planTotal());
        String words = "工会按有关规定更正后的计算办法重新核算了您家的情况：按规定还可以给的帮扶由 %s变为 %s。已经定下的不变，其余等工会开会研究后定下来。"
                .formatted(Show.yuan(one.before().planTotal()), Show.yuan(after.planTotal()));
        Case noted = cases.note(
                locked,
                "按新规则重新认定：" + after.category().label(),
                by,
                told ? Words.forBoth(finding(version, one), words) : Words.forStaff(finding(version, one)));
        if (told) {
            messages.tell(noted.applicant(), noted.number(), words);
        }
        turned.act(noted, after.category(), "按新规则类别有变，重新比对后再公示。", by);
    }

    private static String finding(RulesVersion version, OtherRules one) {
        return "规则第 %s 版；类别 %s → %s；方案合计 %s → %s。%s"
                .formatted(
                        version.number(),
                        one.categoryBefore().label(),
                        one.after().category().label(),
                        Show.yuan(one.before().planTotal()),
                        Show.yuan(one.after().planTotal()),
                        why(version, one));
    }

    static String why(RulesVersion version, OtherRules one) {
        return version.why(one.after()).stream().map(Reason::text).collect(Collectors.joining());
    }

    /** All that the list shows, the open cases first, as a locked workbook. */
    ResponseEntity<byte[]> export(RulesVersion version, Territory territory, @Nullable String reason, Actor by) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("档案号", "申请编号", "户主", "原类别", "新类别", "原方案合计", "新方案合计", "增减", "为什么", "怎么办", "办理人", "办理时间"));
        for (OtherRules one : open(version, territory)) {
            rows.add(List.of(
                    one.fileNumber() == null ? "" : one.fileNumber(),
                    one.number(),
                    one.applicantName(),
                    one.categoryBefore().label(),
                    one.after().category().label(),
                    one.before().planTotal(),
                    one.after().planTotal(),
                    one.gain(),
                    why(version, one),
                    one.waitsForCheck() ? "待登记，下次核查时说明" : "待重新认定",
                    "",
                    ""));
        }
        for (RulesActed acted : done(version, territory)) {
            Redetermined one = acted.redetermined();
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
                    acted.done(),
                    one.by(),
                    Show.moment(one.at())));
        }
        return exports.give("规则变化影响的家庭", rows, reason, by);
    }
}
