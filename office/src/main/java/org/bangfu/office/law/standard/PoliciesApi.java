package org.bangfu.office.law.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.contract.PolicyFault;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Api;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Versions of the policy for programs: the same two people, the same trial and the same document as on screen (M21, M22). */
@RestController
@May({Permission.WORK, Permission.AUDIT})
class PoliciesApi {

    private final PolicyList list;
    private final Proposals proposals;
    private final Trials trials;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Api api;

    PoliciesApi(
            PolicyList list,
            Proposals proposals,
            Trials trials,
            Organisations organisations,
            OfficeClock clock,
            Api api) {
        this.list = list;
        this.proposals = proposals;
        this.trials = trials;
        this.organisations = organisations;
        this.clock = clock;
        this.api = api;
    }

    /** @param versions those that decide or are to, the latest first */
    record AllPolicies(List<ShownVersion> versions, List<ShownProposal> proposals) {}

    /**
     * What decides applications from a day on, until that of the next.
     *
     * @param from null for the program's own, which refuses what is too early
     * @param sha256 null where this program cannot read it: then it decides nothing, and none in its place
     * @param now whether it decides an application of today
     * @param proposal what it came in with; null for the program's own
     * @param faults why it cannot be read
     */
    record ShownVersion(
            String version,
            @Nullable LocalDate from,
            @Nullable String sha256,
            boolean now,
            @Nullable Long proposal,
            List<String> faults) {

        static ShownVersion of(PolicyVersion one) {
            Version version = one.version();
            return new ShownVersion(
                    version.name(),
                    version.from().equals(LocalDate.MIN) ? null : version.from(),
                    version instanceof Version.Sound sound
                            ? sound.policy().policy().sha256()
                            : null,
                    one.now(),
                    one.proposal() == null ? null : one.proposal().id(),
                    faultsOf(version));
        }
    }

    private static List<String> faultsOf(Version version) {
        return version instanceof Version.Unreadable unreadable
                ? unreadable.faults().stream().map(PolicyFault::toString).toList()
                : List.of();
    }

    /** A version as somebody proposed it; without an answer nobody else has looked at it and it decides nothing. */
    record ShownProposal(
            long id,
            String version,
            LocalDate from,
            String document,
            LocalDate documentOn,
            String standing,
            String enteredBy,
            Instant enteredAt,
            @Nullable Confirmation answer,
            @Nullable ShownWithdrawal withdrawal) {}

    record ShownWithdrawal(
            long id,
            String reason,
            String enteredBy,
            Instant enteredAt,
            @Nullable Confirmation answer) {}

    /**
     * @param before the version it is compared with
     * @param changes setting by setting
     * @param faults why this program cannot read it
     */
    record OneProposal(
            ShownProposal proposal, String before, List<Change> changes, List<Trial> trials, List<String> faults) {}

    /** @param settings everything it sets, in words */
    record OneVersion(
            String version,
            String title,
            String document,
            LocalDate inForceFrom,
            String sha256,
            List<Change> settings) {}

    /**
     * What came out of a trial, of the families the reader may see.
     *
     * @param changed the families for whom anything changes, the largest difference first, at most two hundred
     * @param leftOut how many could not be compared
     */
    record Report(
            Trial trial,
            Sum all,
            List<Sum> byCounty,
            List<Sum> byCategory,
            List<Sum> byKind,
            List<Family> changed,
            int leftOut) {}

    /**
     * @param gain how many families are to get more, {@code lose} less
     * @param before yuan
     */
    record Sum(String name, int families, int gain, int lose, String before, String after, String change) {

        static Sum of(TrialReport.Sum sum) {
            return new Sum(
                    sum.name(),
                    sum.families(),
                    sum.gain(),
                    sum.lose(),
                    sum.before().plain(),
                    sum.after().plain(),
                    sum.change().plain());
        }
    }

    /** @param before the plan in yuan */
    record Family(
            String number,
            @Nullable Category categoryBefore,
            @Nullable Category categoryAfter,
            String before,
            String after,
            @Nullable String why) {

        static Family of(TrialReport.Line line) {
            return new Family(
                    line.number(),
                    line.before(),
                    line.after(),
                    line.total().plain(),
                    line.newTotal().plain(),
                    line.why());
        }
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/v1/policies")
    @Transactional(readOnly = true)
    AllPolicies policies() {
        List<Proposal> all = proposals.all();
        return new AllPolicies(
                list.versions(all).stream().map(ShownVersion::of).toList(),
                all.stream().map(this::shown).toList());
    }

    private ShownProposal shown(Proposal one) {
        return new ShownProposal(
                one.id(),
                one.version(),
                one.from(),
                one.document(),
                one.documentOn(),
                one.standing(clock.today()),
                one.enteredBy(),
                one.enteredAt(),
                one.answer(),
                one.withdrawal() == null ? null : shown(one.withdrawal()));
    }

    private static ShownWithdrawal shown(Proposal.Withdrawal asked) {
        return new ShownWithdrawal(asked.id(), asked.reason(), asked.enteredBy(), asked.enteredAt(), asked.answer());
    }

    @GetMapping("/api/v1/policies/versions/{sha256}")
    @Transactional(readOnly = true)
    OneVersion version(@PathVariable String sha256) {
        var policy = list.version(sha256);
        var book = policy.policy();
        return new OneVersion(
                book.version(), book.title(), book.document(), book.inForceFrom(), book.sha256(), Change.all(policy));
    }

    @GetMapping("/api/v1/policies/versions/{sha256}/text")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> text(@PathVariable String sha256) {
        return Download.file("policy.yaml", list.version(sha256).files().policy());
    }

    @PostMapping("/api/v1/policies")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> propose(
            ProposalForm proposal,
            @RequestParam(required = false) @Nullable MultipartFile policy,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return api.create(() -> {
            var typed = proposal.read(clock.today(), UploadedFile.chosen(policy), UploadedFile.chosen(file));
            var text = UploadedFile.of(Objects.requireNonNull(policy), "policy.yaml");
            var document = UploadedFile.of(Objects.requireNonNull(file), "文件");
            long id = proposals.propose(text.content(), typed, document.name(), document.content(), Acting.now());
            return shown(proposals.get(id));
        });
    }

    @GetMapping("/api/v1/policies/{id}")
    @Transactional(readOnly = true)
    OneProposal proposal(@PathVariable long id) {
        Proposal proposal = proposals.get(id);
        Version version = proposals.version(id);
        var before = proposals.before(proposal.from());
        return new OneProposal(
                shown(proposal),
                before.policy().version(),
                version instanceof Version.Sound sound ? Change.between(before, sound.policy()) : List.of(),
                trials.of(id),
                faultsOf(version));
    }

    @PostMapping("/api/v1/policies/{id}/trials")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> run(@PathVariable long id, @RequestBody TrialForm form) {
        return api.create(() -> trials.get(id, trials.begin(id, form.read(), Acting.now())));
    }

    @GetMapping("/api/v1/policies/{id}/trials/{trial}")
    @Transactional(readOnly = true)
    Report trial(@PathVariable long id, @PathVariable long trial) {
        Trial run = trials.get(id, trial);
        TrialReport report = trials.report(trial);
        return new Report(
                run,
                Sum.of(report.all()),
                report.byCounty(number -> organisations.get(number).shortName()).stream()
                        .map(Sum::of)
                        .toList(),
                report.byCategory().stream().map(Sum::of).toList(),
                report.byKind().stream().map(Sum::of).toList(),
                report.changed().stream()
                        .limit(PoliciesPage.FAMILIES_SHOWN)
                        .map(Family::of)
                        .toList(),
                report.leftOut().size());
    }

    @PostMapping("/api/v1/policies/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> confirm(@PathVariable long id) {
        return api.create(() -> shown(proposals.confirm(id, Acting.now())));
    }

    @PostMapping("/api/v1/policies/{id}/send-back")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> sendBack(@PathVariable long id, @RequestBody Reason said) {
        return api.create(() -> shown(proposals.drop(id, Confirmation.reason(said.reason()), Acting.now())));
    }

    @PostMapping("/api/v1/policies/{id}/withdrawals")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> withdraw(@PathVariable long id, @RequestBody Reason said) {
        return api.create(() -> shown(proposals.withdraw(id, said.reason(), Acting.now())));
    }

    @PostMapping("/api/v1/policies/{id}/withdrawals/{withdrawal}/confirm")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> withdrawn(@PathVariable long id, @PathVariable long withdrawal) {
        return api.create(() -> shown(proposals.answerWithdrawal(id, withdrawal, true, null, Acting.now())));
    }

    @PostMapping("/api/v1/policies/{id}/withdrawals/{withdrawal}/send-back")
    @May(Permission.SET_STANDARDS)
    ResponseEntity<String> kept(@PathVariable long id, @PathVariable long withdrawal, @RequestBody Reason said) {
        return api.create(() -> shown(
                proposals.answerWithdrawal(id, withdrawal, false, Confirmation.reason(said.reason()), Acting.now())));
    }
}
