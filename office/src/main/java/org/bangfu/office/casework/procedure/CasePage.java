package org.bangfu.office.casework.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.web.Frame;
import org.bangfu.office.ground.web.Parts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A case on one page, from top to bottom like a file: who, state, what may be done now, then each feature's part. */
@Controller
@May(Permission.SEE_CASES)
class CasePage {

    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;
    private final Parts parts;
    private final List<CaseSection> sections;

    CasePage(
            Cases cases,
            Deadlines deadlines,
            Organisations organisations,
            OfficeClock clock,
            Journal journal,
            Parts parts,
            List<CaseSection> sections) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
        this.parts = parts;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(CaseSection::place))
                .toList();
    }

    @GetMapping("/cases/{number}")
    @Transactional
    String page(@PathVariable String number, @ModelAttribute("frame") Frame frame, Model model) {
        Actor actor = Acting.now();
        Case aCase = cases.byNumber(number);
        journal.saw("案件", aCase.number());
        model.addAttribute("aCase", aCase);
        model.addAttribute("place", organisations.get(aCase.organisation()));
        model.addAttribute("next", deadlines.next(aCase.id()).orElse(null));
        List<Cases.Choice> choices = onwardFirst(cases.choices(aCase, actor));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "arranges", Permission.ARRANGE.allows(actor) && aCase.state().live() && aCase.state() != State.DRAFT);
        model.addAttribute(
                "main",
                choices.stream()
                        .filter(choice -> choice.open() && choice.step().onward())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("history", cases.history(aCase.id()).reversed());
        model.addAttribute("today", clock.today());
        model.addAttribute("calendar", clock.workdays());
        model.addAttribute("sections", shown(aCase, actor, frame));
        return "casework/procedure/case";
    }

    private static List<Cases.Choice> onwardFirst(List<Cases.Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(choice -> !choice.step().onward()))
                .toList();
    }

    private List<ShownSection> shown(Case aCase, Actor actor, Frame frame) {
        var shown = new ArrayList<ShownSection>();
        for (CaseSection section : sections) {
            section.part(aCase, actor).ifPresent(part -> {
                var model = new HashMap<>(part.model());
                model.put("frame", frame);
                model.put("aCase", aCase);
                shown.add(new ShownSection(
                        section.place().anchor(),
                        section.place().label(),
                        part.count(),
                        parts.part(part.template(), model)));
            });
        }
        return shown;
    }
}
