package org.bangfu.office.casework.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bangfu.office.casework.application.Authorisation.Signatory;
import org.bangfu.office.casework.household.Clashes;
import org.bangfu.office.casework.household.Completeness.Missing;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.refusal.Stale;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where applications are filled in, submitted and completed. */
@Service
@Transactional
class ApplicationDesk implements Applications {

    private final Cases cases;
    private final Deadlines deadlines;
    private final Households households;
    private final Proofs proofs;
    private final FilledForms filledForms;
    private final PartTable parts;
    private final PaperTable papers;
    private final AuthorisationTable authorisations;
    private final PointTable points;
    private final Organisations organisations;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;
    private final Clashes clashes;
    private final Contacts contacts;
    private final Acknowledgement receipt;
    private final TimeLimitsInForce timeLimits;

    ApplicationDesk(
            Cases cases,
            Deadlines deadlines,
            Households households,
            Proofs proofs,
            FilledForms filledForms,
            PartTable parts,
            PaperTable papers,
            AuthorisationTable authorisations,
            PointTable points,
            Organisations organisations,
            Messages messages,
            Journal journal,
            OfficeClock clock,
            Clashes clashes,
            Contacts contacts,
            Acknowledgement receipt,
            TimeLimitsInForce timeLimits) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.households = households;
        this.proofs = proofs;
        this.filledForms = filledForms;
        this.parts = parts;
        this.papers = papers;
        this.authorisations = authorisations;
        this.points = points;
        this.organisations = organisations;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
        this.clashes = clashes;
        this.contacts = contacts;
        this.receipt = receipt;
        this.timeLimits = timeLimits;
    }

    @Override
    public Case open(long applicant, String name, long organisation) {
        var union = organisations.get(organisation);
        if (union.level() != Level.GRASSROOTS && union.level() != Level.UNIT) {
            throw Refusal.by("M3", "organisation", "申请由街道、乡镇或者单位的工会受理，请选到这一级。");
        }
        Actor actor = Acting.now();
        if (actor.account() != applicant && !actor.territory().contains(organisation)) {
            throw Refusal.by("M4", "organisation", "只能为本工会范围内的职工代办。");
        }
        cases.ofApplicant(applicant).filter(live -> live.state().live()).ifPresent(live -> {
            throw Refusal.by("M16", "这位职工已经有一份申请或者档案，一户只能有一份。请在原来那份上继续办理。");
        });
        var opened = cases.open(applicant, name, organisation);
        journal.did("开始填写申请", opened.number());
        return opened;
    }

    @Override
    public Case declare(String number, int version, UnaryOperator<Household> declaration) {
        var aCase = lockForWriting(number, version);
        var household = declaration.apply(households.now(aCase));
        aCase = write(aCase, household, "申报全部情况") ? cases.touch(aCase) : aCase;
        for (var part : Part.values()) {
            parts.say(aCase, part, Acting.now().account(), clock.today());
        }
        return aCase;
    }

    /**
     * Saves one part of the form; nothing is written where nothing changed.
     *
     * @param base the household's version the page was made from: where somebody changed this part since, nothing is
     *     overwritten and the form comes back
     * @param complete whether this is the last word on the part
     */
    void save(String number, int base, Part part, boolean complete, UnaryOperator<Household> change) {
        var aCase = lockForWriting(number);
        var now = households.now(aCase);
        refuseOverwriting(aCase, base, part, now);
        if (write(aCase, change.apply(now), "填写" + part.label())) {
            cases.touch(aCase);
        }
        if (complete) {
            parts.say(aCase, part, Acting.now().account(), clock.today());
        }
    }

    /** @return whether there was anything to write */
    private boolean write(Case aCase, Household changed, String reason) {
        if (changed.equals(households.now(aCase))) {
            return false;
        }
        households.write(aCase, changed, reason, Acting.now());
        return true;
    }

    private void refuseOverwriting(Case aCase, int base, Part part, Household now) {
        int newest = filledForms.document(aCase);
        if (newest == base) {
            return;
        }
        var then = base == 0 ? Household.of(aCase.applicantName()) : households.at(aCase, base);
        if (!slice(part, then).equals(slice(part, now))) {
            String who = lastWritten(aCase).map(Households.Version::by).orElse("别人");
            throw Refusal.at(
                    "base", "您打开这一页以后，" + who + "改过“" + part.label() + "”，所以还没有保存。下面是您刚填的，请和对方核对，再点一次保存就以您填的为准。");
        }
    }

    private Optional<Households.Version> lastWritten(Case aCase) {
        return households.versions(aCase).stream().max(Comparator.comparingInt(Households.Version::number));
    }

    /** What of the document a part shows. */
    private static Object slice(Part part, Household household) {
        return switch (part) {
            case WORKER, WORK -> List.of(household.worker(), household.head());
            case HOUSEHOLD -> household.members();
            case INCOME -> household.income();
            case EXPENSES ->
                List.of(
                        household.expenses(),
                        Objects.toString(household.worker().story()));
            case HOME -> List.of(household.home(), household.vehicles());
            case BANK -> List.of(Objects.toString(household.account()));
            case PROOFS, AUTHORISATION -> List.of();
        };
    }

    @Override
    public List<Proof> handIn(String number, String paper, List<Upload> files) {
        var aCase = lockForPapers(number);
        var line = Paper.find(households.now(aCase), paper).orElseThrow(() -> Refusal.at("paper", "请选择是哪一种材料。"));
        if (files.isEmpty()) {
            throw Refusal.at("file", "请先拍照或者选择文件，再上传。");
        }
        var kept = new ArrayList<Proof>();
        for (var file : files) {
            var proof = proofs.keep(aCase.dossier(), line.kind(), file.name(), file.content());
            papers.add(aCase, line.slug(), proof.id(), clock.today());
            kept.add(proof);
        }
        var household = households.now(aCase);
        for (var proof : kept) {
            household = line.proving(household, proof.id());
        }
        write(aCase, household, "附上" + line.title());
        points.meetPaper(aCase, line.slug(), clock.today());
        if (aCase.state() != State.DRAFT) {
            cases.note(aCase, "补充材料", Acting.now(), Words.forStaff(line.title() + "，" + files.size() + " 份"));
        }
        return List.copyOf(kept);
    }

    /** Sets a paper aside that was photographed badly; the proof itself stays. */
    void setAside(String number, long proof) {
        var aCase = lockForWriting(number);
        if (papers.setAside(aCase, proof, clock.today())) {
            write(aCase, Paper.unproving(households.now(aCase), proof), "换下一份材料");
        }
    }

    @Override
    public void authorise(String number, Map<String, byte[]> signatures) {
        var aCase = lockForPapers(number);
        var household = households.now(aCase);
        var reading = new Refusals.Reading();
        var signed = new ArrayList<Signatory>();
        for (var member : Authorisation.signatories(household, clock.today())) {
            byte[] signature = signatures.get(member.id());
            String identity = identityOf(member);
            String field = "signature-" + member.id();
            if (signature == null) {
                reading.add(Refusal.at(field, "请" + member.name() + "在框里签名。不在身边的，可以改用纸质授权书，大家签好后拍照上传。"));
                continue;
            }
            reading.read(
                    () -> {
                        Signature.check(signature, field, member.name());
                        return signed.add(new Signatory(
                                member.id(),
                                member.name(),
                                identity,
                                proofs.keep(aCase.dossier(), ProofKind.SIGNATURE, member.name() + "的签名.png", signature)
                                        .id()));
                    },
                    false);
        }
        reading.throwIfAny();
        sign(aCase, household, signed, null);
    }

    @Override
    public void authoriseOnPaper(String number, Upload sheet) {
        var aCase = lockForPapers(number);
        var household = households.now(aCase);
        var signed = Authorisation.signatories(household, clock.today()).stream()
                .map(member -> new Signatory(member.id(), member.name(), identityOf(member), null))
                .toList();
        var proof = proofs.keep(aCase.dossier(), ProofKind.AUTHORISATION, sheet.name(), sheet.content());
        sign(aCase, household, signed, proof.id());
    }

    private static String identityOf(Household.Member member) {
        String place = member.place();
        if (place == null) {
            throw Refusal.at("signature-" + member.id(), "请先填写" + member.name() + "的证件号码，再签授权书。");
        }
        return place;
    }

    private void sign(Case aCase, Household household, List<Signatory> signed, @Nullable Long sheet) {
        String text = String.join(
                "\n",
                Authorisation.paragraphs(
                        household, union(aCase).name(), clock.today(), timeLimits.words(TimeLimit.AUTHORISATION)));
        authorisations.sign(
                aCase,
                new AuthorisationTable.Content(text, signed, sheet),
                Acting.now().account(),
                clock.today(),
                clock.today().plusMonths(timeLimits.of(TimeLimit.AUTHORISATION)),
                clock.now());
        parts.say(aCase, Part.AUTHORISATION, Acting.now().account(), clock.today());
        journal.did("签署承诺授权书", aCase.number());
        if (aCase.state() != State.DRAFT) {
            cases.note(aCase, "签署承诺授权书", Acting.now(), Words.NONE);
        }
    }

    /** Consent can be withdrawn at any time; what follows from it is for the people on the case to see. */
    void withdrawAuthorisation(String number) {
        var aCase = lockForPapers(number);
        authorisations
                .latest(aCase)
                .filter(signed -> signed.withdrawnOn() == null)
                .ifPresent(signed -> {
                    authorisations.withdraw(aCase, signed.id(), clock.today());
                    journal.did("撤回承诺授权", aCase.number());
                    if (aCase.state() != State.DRAFT) {
                        cases.note(
                                aCase,
                                "撤回承诺授权",
                                Acting.now(),
                                Words.forBoth("自今天起不得再向其他部门查询这一家的信息。", "您撤回了查询授权，工会不再向其他部门查询您家的信息。"));
                    }
                });
    }

    @Override
    public Case submit(String number, int version) {
        var aCase = cases.lock(number, version);
        mine(aCase);
        refuseGaps(filledForms.of(aCase).missing());
        var submitted =
                cases.take(aCase, Step.SUBMIT, Acting.now(), new Words(atTheCounter(aCase), "申请已经提交，等待工会上门走访。"));
        receipt.issue(filledForms.of(submitted), union(submitted).name());
        deadlines.begin(submitted, Due.VISIT);
        messages.tell(
                submitted.applicant(),
                submitted.number(),
                "您的困难职工帮扶申请已经收到，编号 %s。%s内会有两位工会工作人员上门走访，请保持电话畅通。"
                        .formatted(submitted.number(), timeLimits.words(TimeLimit.VISIT)));
        tellOfClash(submitted);
        journal.did("提交申请", submitted.number());
        return submitted;
    }

    /** Whose place it is stays with the county's desk: she reads only whom to call (M16). */
    private void tellOfClash(Case aCase) {
        if (!clashes.waiting(aCase).isEmpty()) {
            messages.tell(aCase.applicant(), aCase.number(), ClashForWorker.words(contacts.ofCounty(aCase)));
        }
    }

    /** As {@link #submit}, of the answers somebody has just checked: the household's version {@code document}. */
    Case submitChecked(String number, int version, int document) {
        if (filledForms.document(cases.byNumber(number)) != document) {
            throw Refusal.by("M10(1)", "您核对以后又有改动，下面是现在的答案，请再看一遍再提交。");
        }
        return submit(number, version);
    }

    private static @Nullable String atTheCounter(Case aCase) {
        return Acting.now().account() == aCase.applicant() ? null : "在窗口代为提交";
    }

    @Override
    public Case askForMissing(String number, int version, List<Asked> asked) {
        if (asked.isEmpty()) {
            throw Refusal.at("points", "请至少选一项，或者写明还缺什么。");
        }
        var aCase = cases.lock(number, version);
        var household = households.now(aCase);
        var sentences = asked.stream().map(point -> sentence(point, household)).toList();
        String all = String.join("；", sentences);
        var waiting = cases.take(
                aCase, Step.ASK_FOR_MISSING, Acting.now(), Words.forBoth(all, "还缺这些材料，补齐以后接着办：" + all + "。"));
        for (var point : asked) {
            points.ask(waiting, point, Acting.now().name(), clock.today());
        }
        deadlines.end(waiting);
        deadlines.begin(waiting, Due.COMPLETION);
        messages.tell(
                waiting.applicant(),
                waiting.number(),
                "您的申请 %s 还缺：%s。请在 %s内登录补齐，或者把材料送到%s。"
                        .formatted(
                                waiting.number(),
                                all,
                                timeLimits.words(TimeLimit.COMPLETION),
                                union(waiting).name()));
        journal.did("要求补正", waiting.number());
        return waiting;
    }

    /** What is asked for, as the worker reads it. */
    static String sentence(Asked point, Household household) {
        String what = point.paper() != null
                ? Paper.find(household, point.paper())
                        .map(Paper::title)
                        .orElseThrow(() -> Refusal.at("points", "材料清单里没有这一项，请重新选择。"))
                : point.part() != null ? point.part().label() : null;
        return what == null
                ? Objects.requireNonNull(point.words())
                : point.words() == null ? what : what + "（" + point.words() + "）";
    }

    /** The worker's word that a point which is no paper was met. */
    void answer(String number, long point, @Nullable String answer) {
        var aCase = lockForWriting(number);
        points.meet(aCase, point, answer, clock.today());
    }

    @Override
    public Case complete(String number, int version) {
        var aCase = cases.lock(number, version);
        mine(aCase);
        var filled = filledForms.of(aCase);
        refuseGaps(filled.missing());
        var completed =
                cases.take(aCase, Step.COMPLETE, Acting.now(), new Words(atTheCounter(aCase), "材料已经补齐，等待工会上门走访。"));
        deadlines.meet(completed, Due.COMPLETION);
        deadlines.begin(completed, Due.VISIT);
        messages.tell(completed.applicant(), completed.number(), "您补的材料已经收到，申请 " + completed.number() + " 接着办理。");
        tellOfClash(completed);
        journal.did("补齐材料", completed.number());
        return completed;
    }

    @Override
    public Case withdraw(String number, int version, @Nullable String because) {
        var aCase = cases.lock(number, version);
        if (Acting.now().account() != aCase.applicant()) {
            throw Refusal.by("M10(1)", "只有申请人本人可以撤回申请。");
        }
        var withdrawn = cases.take(aCase, Step.WITHDRAW, Acting.now(), new Words(because, "您撤回了申请。以后需要帮助，可以重新申请。"));
        deadlines.end(withdrawn);
        if (aCase.state() != State.DRAFT) {
            messages.tell(
                    withdrawn.applicant(), withdrawn.number(), "您已撤回申请 " + withdrawn.number() + "。以后需要帮助，可以重新申请。");
        }
        journal.did("撤回申请", withdrawn.number());
        return withdrawn;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Missing> missing(Case aCase) {
        return filledForms.of(aCase).missing();
    }

    private static void refuseGaps(List<Missing> gaps) {
        var reading = new Refusals.Reading();
        gaps.forEach(gap -> reading.add(Refusal.by("M10(1)", gap.part().slug(), gap.sentence())));
        reading.throwIfAny();
    }

    private Case lockForWriting(String number) {
        return lockForWriting(number, cases.byNumber(number).version());
    }

    /** @param seen the version its writer read: who was faster is named, and nothing of theirs is overwritten */
    private Case lockForWriting(String number, int seen) {
        var aCase = cases.byNumber(number);
        mine(aCase);
        Stale.unless(seen, aCase.version(), () -> whoWrote(aCase));
        var locked = cases.lock(number, seen);
        if (!FilledForm.open(locked)) {
            throw Refusal.by("M10(1)", "申请已经提交，这里不能再改。要补充材料可以直接上传；填错了请告诉受理的工会。");
        }
        return locked;
    }

    private String whoWrote(Case aCase) {
        return lastWritten(aCase)
                .map(last -> "%s刚刚改过这份申请（%s）。您填的没有保存，请重新读取后再写。".formatted(last.by(), last.reason()))
                .orElse("这份申请刚刚有了变动。您填的没有保存，请重新读取后再写。");
    }

    private Case lockForPapers(String number) {
        var aCase = cases.byNumber(number);
        mine(aCase);
        if (!aCase.state().live()) {
            throw Refusal.by("M16", "这份申请已经结束，不能再交材料。");
        }
        return cases.lock(number);
    }

    /** The worker herself, or a clerk at the counter within whose territory the case lies. */
    private static void mine(Case aCase) {
        Actor actor = Acting.now();
        boolean counter = Permission.TAKE_IN.allows(actor) && actor.territory().contains(aCase.organisation());
        if (actor.account() != aCase.applicant() && !counter) {
            throw Refusal.by("M10(1)", "只有申请人本人和受理的工会可以填写这份申请。");
        }
    }

    private Organisation union(Case aCase) {
        return organisations.get(aCase.organisation());
    }
}
