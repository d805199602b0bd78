package org.bangfu.office.outside.ask;

import org.bangfu.contract.Determiner;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.book.StandardKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The policy in plain words with the numbers that decide today, and the text it stands on, clause by clause (M19, M22). */
@Controller
@Open
class LawPage {

    private final Policies policies;
    private final OfficeClock clock;
    private final Counties counties;

    LawPage(Policies policies, OfficeClock clock, Counties counties) {
        this.counties = counties;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/policy")
    @Transactional
    String policy(Model model) {
        Version version = policies.today();
        if (!(version instanceof Version.Sound sound)) {
            model.addAttribute("version", version);
            return "outside/ask/unreadable";
        }
        Determiner determiner = sound.policy();
        model.addAttribute("book", determiner.policy());
        model.addAttribute("limits", determiner.policy().limits());
        model.addAttribute(
                "dibao",
                determiner.policy().standards().rows().stream()
                        .filter(row -> row.kind() == StandardKind.DIBAO_URBAN)
                        .filter(row -> row.equals(
                                determiner.standard(StandardKind.DIBAO_URBAN, row.locality(), clock.today())))
                        .toList());
        model.addAttribute("places", counties.byLocality());
        return "outside/ask/policy";
    }

    @GetMapping("/law")
    String law(Model model) {
        model.addAttribute("regulation", policies.regulation().orElse(null));
        model.addAttribute("document", policies.own().policy().document());
        return "outside/ask/law";
    }
}
