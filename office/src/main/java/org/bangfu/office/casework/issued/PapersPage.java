package org.bangfu.office.casework.issued;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.issued.IssuedPapers.Issued;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.web.Errors;
import org.bangfu.office.ground.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers that were issued to a family, on its page and on A4: each for ever, also those that a later one replaced (M16). */
@Controller
class PapersPage implements CaseSection {

    private final IssuedPapers papers;
    private final List<Afterwards> afterwards;
    private final Cases cases;
    private final Journal journal;
    private final Forms forms;

    PapersPage(IssuedPapers papers, List<Afterwards> afterwards, Cases cases, Journal journal, Forms forms) {
        this.papers = papers;
        this.afterwards = List.copyOf(afterwards);
        this.cases = cases;
        this.journal = journal;
        this.forms = forms;
    }

    @Override
    public Place place() {
        return Place.PAPERS;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Issued> all = toFamily(aCase);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "casework/issued/section",
                        Map.of("aCase", aCase, "papers", all),
                        Integer.toString(all.size())));
    }

    /** The answer to whoever objected is no paper of the family's; those who handle it find it with the objection. */
    private List<Issued> toFamily(Case aCase) {
        return papers.all(aCase).stream()
                .filter(one -> one.kind() != PaperKind.OBJECTION_ANSWER)
                .toList();
    }

    @May(Permission.SEE_CASES)
    @GetMapping("/cases/{number}/papers/{id}")
    String print(@PathVariable String number, @PathVariable long id, Model model) {
        return forms.page("casework/issued/print", Errors.NONE, model, () -> {
            Case aCase = cases.byNumber(number);
            Issued issued = toFamily(aCase).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("这份文书"));
            journal.saw(issued.title(), number);
            model.addAttribute("paper", papers.of(issued.kind(), aCase, issued.subject(), () -> {
                throw new IllegalStateException("issued and not kept: " + issued);
            }));
            afterwards.stream()
                    .filter(one -> one.kind() == issued.kind())
                    .forEach(one -> model.addAttribute("later", one.since(aCase, issued.subject())));
        });
    }
}
