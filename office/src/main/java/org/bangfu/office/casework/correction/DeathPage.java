package org.bangfu.office.casework.correction;

import java.util.LinkedHashMap;
import java.util.List;
import org.bangfu.office.casework.correction.ListedDeaths.Listed;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.bangfu.office.ground.web.Read;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the county writes down that a member died, in which month, and by which paper. */
@Controller
@May({Permission.VISIT, Permission.TAKE_IN, Permission.MATCH, Permission.REVIEW})
class DeathPage {

    private final Cases cases;
    private final Households households;
    private final DeathDesk deaths;
    private final Proofs proofs;
    private final Journal journal;
    private final Forms forms;

    DeathPage(Cases cases, Households households, DeathDesk deaths, Proofs proofs, Journal journal, Forms forms) {
        this.cases = cases;
        this.households = households;
        this.deaths = deaths;
        this.proofs = proofs;
        this.journal = journal;
        this.forms = forms;
    }

    @GetMapping("/cases/{number}/death")
    String death(@PathVariable String number, Model model) {
        return page(number, DeathForm.BLANK, Errors.NONE, model);
    }

    @PostMapping("/cases/{number}/death")
    String bereave(@PathVariable String number, DeathForm form, Model model) {
        return forms.act(
                () -> {
                    int version = Read.count(form.version(), "version", "版本", 0, Integer.MAX_VALUE);
                    String member = Read.text(form.member(), "member", "是哪位家庭成员", 20);
                    Case corrected = deaths.bereave(number, version, member, form, Acting.now());
                    return forms.said(
                            CorrectionPage.said(Read.ticked(form.alive()) ? "已更正" : "已登记", corrected),
                            corrected.path());
                },
                errors -> page(number, form, errors, model));
    }

    private String page(String number, DeathForm form, Errors errors, Model model) {
        return forms.page("casework/correction/death", errors, model, () -> {
            Case aCase = cases.byNumber(number);
            journal.saw("家庭情况", aCase.number());
            model.addAttribute("aCase", aCase);
            model.addAttribute("open", DeathDesk.open(aCase));
            model.addAttribute("whyNot", DeathDesk.open(aCase) ? "" : DeathDesk.elsewhere(aCase));
            model.addAttribute("restorable", deaths.ended(aCase) && Permission.REVIEW.allows(Acting.now()));
            List<Listed> listed = deaths.listed(aCase);
            model.addAttribute("listed", listed);
            model.addAttribute("tells", DeathDesk.onFile(aCase) && Permission.TAKE_IN.allows(Acting.now()));
            model.addAttribute("setsAside", Permission.MATCH.allows(Acting.now()));
            model.addAttribute("form", form);
            Household household = households.now(aCase);
            var members = new LinkedHashMap<String, String>();
            household.members().stream()
                    .filter(member -> !member.id().equals(Household.WORKER))
                    .forEach(member -> members.put(member.id(), member.name() + "（" + member.relation() + "）"));
            members.put(Household.WORKER, household.head().name() + "（申请人本人，登记后这份申请终止办理）");
            model.addAttribute("members", members);
            model.addAttribute("anyDead", household.members().stream().anyMatch(member -> member.death() != null));
            var papers = new LinkedHashMap<String, String>();
            listed.stream().filter(one -> !one.question()).forEach(one -> papers.put(one.key(), one.words()));
            proofs.of(aCase.dossier())
                    .forEach(proof ->
                            papers.put(Long.toString(proof.id()), proof.kind().label() + "：" + proof.name()));
            model.addAttribute("papers", papers);
        });
    }
}
