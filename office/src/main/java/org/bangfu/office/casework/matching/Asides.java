package org.bangfu.office.casework.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets aside what a register says of a family: a clerk with a proof and a reason, a second person who looks at both (M10(4), M7). */
@Service
@Transactional
class Asides {

    /** Characters of a reason; fewer say nothing. */
    static final int LEAST = 10;

    static final String TOO_SHORT = "请写明核实经过和理由，不少于 10 个字。";

    private final AsideTable table;
    private final MatchDesk desk;
    private final Cases cases;
    private final Proofs proofs;
    private final TwoPersons second;
    private final Organisations organisations;
    private final Journal journal;
    private final ApplicationEventPublisher publisher;

    Asides(
            AsideTable table,
            MatchDesk desk,
            Cases cases,
            Proofs proofs,
            TwoPersons second,
            Organisations organisations,
            Journal journal,
            ApplicationEventPublisher publisher) {
        this.table = table;
        this.desk = desk;
        this.cases = cases;
        this.proofs = proofs;
        this.second = second;
        this.organisations = organisations;
        this.journal = journal;
        this.publisher = publisher;
    }

    /** All of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Aside> of(Case aCase) {
        return table.of(aCase);
    }

    @Transactional(readOnly = true)
    public Aside get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("这一条"));
    }

    /**
     * A clerk says why a register does not hold, and what does.
     *
     * @param figure what was found out; null where what was declared holds
     */
    public Case enter(
            String number,
            int version,
            Matter matter,
            @Nullable Integer figure,
            String reason,
            UploadedFile paper,
            Actor by) {
        Case locked = cases.lock(number, version);
        Compared compared = desk.look(locked).comparison().all().stream()
                .filter(one -> one.matter() == matter && one.differs())
                .findFirst()
                .orElseThrow(() -> Refusal.by("M10(4)", "matter", matter.label() + "的登记与申报没有不一致，不用提交核对。"));
        if (figure != null && matter != Matter.HOMES && matter != Matter.VEHICLES) {
            throw Refusal.by("M10(4)", "figure", matter.label() + "不是按数目计的，请不要填数目。");
        }
        if (table.of(locked).stream().anyMatch(aside -> aside.open() && aside.matter() == matter)) {
            throw Refusal.by("M10(4)", "matter", "已有一条" + matter.label() + "等待第二人核对，核对后才能再提交。");
        }
        long proof = proofs.keep(locked.dossier(), ProofKind.OTHER, paper.name(), paper.content())
                .id();
        table.add(locked, compared, figure, reason, proof, by);
        Case noted = cases.note(
                locked,
                "登记与实际不符，提交第二人核对",
                by,
                Words.forStaff("%s：登记%s，%s。%s"
                        .formatted(
                                matter.label(),
                                compared.found(),
                                figure == null ? "以申报的" + compared.declared() + "为准" : "实为 " + figure,
                                reason)));
        journal.did("提交不采信登记的核对", number);
        return noted;
    }

    /** Why somebody is not the second person; empty where she is. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Aside aside, Actor actor) {
        return second.objection(act(cases.byId(aside.caseId()).county(), aside.enteredBy()), actor);
    }

    private static TwoPersons.Act act(long county, long enteredBy) {
        return new TwoPersons.Act(Permission.REVIEW, county, Set.of(enteredBy), "核对不采信的登记");
    }

    public Case agree(long id, int version, Actor by) {
        return answer(id, version, true, null, by);
    }

    public Case reject(long id, int version, String words, Actor by) {
        return answer(id, version, false, words, by);
    }

    private Case answer(long id, int version, boolean agreed, @Nullable String words, Actor by) {
        Aside aside = get(id);
        Case locked = cases.lock(cases.byId(aside.caseId()).number(), version);
        if (!get(id).open()) {
            throw Refusal.by("M10(4)", "这一条已经核对过：" + get(id).answer() + "。");
        }
        Optional<Organisation> stoodIn = second.standsIn(act(locked.county(), aside.enteredBy()), by);
        table.answer(id, agreed, words, stoodIn, by);
        String stands = stoodIn.map(union -> "（" + union.name() + "代为核对）").orElse("");
        Case noted = cases.note(
                locked,
                agreed ? "核对同意不采信登记" : "核对不同意不采信登记",
                by,
                Words.forStaff(
                        aside.matter().label() + "，" + aside.holds() + (words == null ? "" : "：" + words) + stands));
        journal.did(agreed ? "核对同意不采信登记" : "核对不同意不采信登记", locked.number());
        publisher.publishEvent(new DeathsHeard(locked.id()));
        return noted;
    }

    /** Those that wait for this person. */
    @Transactional(readOnly = true)
    public List<AsideTable.Waiting> waitingFor(Actor actor) {
        return table.waiting(actor.territory()).stream()
                .filter(one -> second.objection(
                                act(
                                        organisations
                                                .above(one.county(), Level.COUNTY)
                                                .number(),
                                        one.enteredBy()),
                                actor)
                        .isEmpty())
                .toList();
    }
}
