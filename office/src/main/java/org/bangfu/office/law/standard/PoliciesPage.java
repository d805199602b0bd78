package org.bangfu.office.law.standard;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.sheet.Download;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.MenuItem;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 政策版本: the versions, the proposing of a new one with its trial, and its confirming by another of the city's people. */
@Controller
@May({Permission.WORK, Permission.AUDIT})
class PoliciesPage {

    /** Families of a report on the page; the figures above them are of all. */
    static final int FAMILIES_SHOWN = 200;

    private final Policies policies;
    private final PolicyList list;
    private final Proposals proposals;
    private final Trials trials;
    private final Proofs proofs;
    private final Organisations organisations;
    private final Journal journal;
    private final OfficeClock clock;
    private final Forms forms;

    PoliciesPage(
            Policies policies,
            PolicyList list,
            Proposals proposals,
            Trials trials,
            Proofs proofs,
            Organisations organisations,
            Journal journal,
            OfficeClock clock,
            Forms forms) {
        this.policies = policies;
        this.list = list;
        this.proposals = proposals;
        this.trials = trials;
        this.proofs = proofs;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.forms = forms;
    }

    @Bean
    static MenuItem policiesInMenu() {
        return new MenuItem(MenuItem.Group.ADMINISTRATION, 7, "/policies", "政策版本", Permission.SEE_CASES);
    }

    @GetMapping("/policies")
    String page(Model model) {
        return page(ProposalForm.EMPTY, Errors.NONE, model);
    }

    private String page(ProposalForm form, Errors errors, Model model) {
        return forms.page("law/standard/policies", errors, model, () -> {
            model.addAttribute("form", form);
            List<Proposal> all = proposals.all();
            model.addAttribute("versions", list.versions(all));
            model.addAttribute("unreadable", policies.versions().unreadable());
            model.addAttribute("proposals", all);
            model.addAttribute("today", clock.today());
            model.addAttribute("sets", SecondPerson.sets(Acting.now()));
        });
    }

    /** Everything a version sets; also of one that only decided something once. */
    @GetMapping("/policies/versions/{sha256}")
    @Transactional(readOnly = true)
    String version(@PathVariable String sha256, Model model) {
        Determiner policy = list.version(sha256);
        model.addAttribute("book", policy.policy());
        model.addAttribute("settings", Change.all(policy));
        return "law/standard/version";
    }

    /** The text of a version, which the next one is written from. */
    @GetMapping("/policies/versions/{sha256}/text")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> text(@PathVariable String sha256) {
        Determiner policy = list.version(sha256);
        return Download.file("policy.yaml", policy.files().policy());
    }

    @PostMapping("/policies")
    @May(Permission.SET_STANDARDS)
    String propose(
            ProposalForm form,
            @RequestParam(required = false) @Nullable MultipartFile policy,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        return forms.act(
                () -> {
                    var typed = form.read(clock.today(), UploadedFile.chosen(policy), UploadedFile.chosen(file));
                    var text = UploadedFile.of(Objects.requireNonNull(policy), "policy.yaml");
                    var document = UploadedFile.of(Objects.requireNonNull(file), "文件");
                    long id =
                            proposals.propose(text.content(), typed, document.name(), document.content(), Acting.now());
                    return forms.said("新版已收下，还没有生效。请先试算，再由另一位同事确认。", at(id));
                },
                errors -> page(form, errors, model));
    }

    private static String at(long id) {
        return "/policies/" + id;
    }

    @GetMapping("/policies/{id}")
    String proposal(@PathVariable long id, Model model) {
        return proposal(id, TrialForm.EMPTY, Errors.NONE, model);
    }

    private String proposal(long id, TrialForm form, Errors errors, Model model) {
        return forms.page("law/standard/proposal", errors, model, () -> {
            Proposal proposal = proposals.get(id);
            Version version = proposals.version(id);
            Determiner before = proposals.before(proposal.from());
            boolean sets = SecondPerson.sets(Acting.now());
            model.addAttribute("form", form);
            model.addAttribute("proposal", proposal);
            model.addAttribute("before", before.policy().version());
            model.addAttribute(
                    "unreadable", version instanceof Version.Unreadable unreadable ? List.of(unreadable) : List.of());
            model.addAttribute(
                    "changes",
                    version instanceof Version.Sound sound ? Change.between(before, sound.policy()) : List.of());
            model.addAttribute("trials", trials.of(id));
            model.addAttribute(
                    "paper", sets ? proofs.of(proposal.dossier()).getFirst().id() : null);
            model.addAttribute("today", clock.today());
            model.addAttribute("me", Acting.now().account());
            model.addAttribute("sets", sets);
        });
    }

    @PostMapping("/policies/{id}/trials")
    @May(Permission.SET_STANDARDS)
    String run(@PathVariable long id, TrialForm form, Model model) {
        return forms.act(
                () -> {
                    long trial = trials.begin(id, form.read(), Acting.now());
                    return forms.said("已开始试算。可以离开这一页，过一会儿再回来看。", at(id) + "/trials/" + trial);
                },
                errors -> proposal(id, form, errors, model));
    }

    @GetMapping("/policies/{id}/trials/{trial}")
    @Transactional(readOnly = true)
    String trial(@PathVariable long id, @PathVariable long trial, Model model) {
        Trial run = trials.get(id, trial);
        TrialReport report = trials.report(trial);
        List<TrialReport.Line> changed = report.changed();
        model.addAttribute("proposal", proposals.get(id));
        model.addAttribute("trial", run);
        model.addAttribute("report", report);
        model.addAttribute("counties", report.byCounty(this::county));
        model.addAttribute("changed", changed.subList(0, Math.min(FAMILIES_SHOWN, changed.size())));
        model.addAttribute("more", Math.max(0, changed.size() - FAMILIES_SHOWN));
        model.addAttribute("opens", Permission.SEE_CASES.allows(Acting.now()));
        return "law/standard/trial";
    }

    private String county(long number) {
        return organisations.get(number).shortName();
    }

    @GetMapping("/policies/{id}/trials/{trial}/sheet")
    @Transactional
    public ResponseEntity<byte[]> sheet(@PathVariable long id, @PathVariable long trial) {
        Trial run = trials.get(id, trial);
        journal.did("下载政策试算汇总", proposals.get(id).subject());
        return Download.xlsx("政策试算-" + run.id(), trials.report(trial).sheet(run, this::county));
    }

    /** Does what somebody pressed on a proposal, and says so there. */
    private String act(long id, Model model, Supplier<String> said) {
        return forms.act(() -> forms.said(said.get(), at(id)), errors -> proposal(id, TrialForm.EMPTY, errors, model));
    }

    @PostMapping("/policies/{id}/confirm")
    @May(Permission.SET_STANDARDS)
    String confirm(@PathVariable long id, Model model) {
        return act(id, model, () -> {
            Proposal confirmed = proposals.confirm(id, Acting.now());
            return confirmed.version() + " 已确认，" + confirmed.from() + " 起申请的按它认定；以前申请的不变。";
        });
    }

    @PostMapping("/policies/{id}/drop")
    @May(Permission.SET_STANDARDS)
    String drop(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return act(id, model, () -> {
            proposals.drop(id, Confirmation.reason(reason), Acting.now());
            return "已退回，没有生效。";
        });
    }

    @PostMapping("/policies/{id}/withdrawals")
    @May(Permission.SET_STANDARDS)
    String withdraw(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return act(id, model, () -> {
            proposals.withdraw(id, reason, Acting.now());
            return "已提出撤回，请另一位同事确认；在此以前这一版照旧。";
        });
    }

    @PostMapping("/policies/{id}/withdrawals/{withdrawal}/confirm")
    @May(Permission.SET_STANDARDS)
    String withdrawn(@PathVariable long id, @PathVariable long withdrawal, Model model) {
        return act(id, model, () -> {
            proposals.answerWithdrawal(id, withdrawal, true, null, Acting.now());
            return "已撤回，这一版不会生效。";
        });
    }

    @PostMapping("/policies/{id}/withdrawals/{withdrawal}/drop")
    @May(Permission.SET_STANDARDS)
    String kept(
            @PathVariable long id,
            @PathVariable long withdrawal,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        return act(id, model, () -> {
            proposals.answerWithdrawal(id, withdrawal, false, Confirmation.reason(reason), Acting.now());
            return "没有撤回，这一版照旧。";
        });
    }
}
