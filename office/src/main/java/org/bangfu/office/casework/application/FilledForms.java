package org.bangfu.office.casework.application;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.springframework.stereotype.Component;

/** Reads an application as it stands; in the caller's transaction. */
@Component
class FilledForms {

    private final Households households;
    private final Proofs proofs;
    private final PartTable parts;
    private final PaperTable papers;
    private final AuthorisationTable authorisations;
    private final PointTable points;
    private final OfficeClock clock;

    FilledForms(
            Households households,
            Proofs proofs,
            PartTable parts,
            PaperTable papers,
            AuthorisationTable authorisations,
            PointTable points,
            OfficeClock clock) {
        this.households = households;
        this.proofs = proofs;
        this.parts = parts;
        this.papers = papers;
        this.authorisations = authorisations;
        this.points = points;
        this.clock = clock;
    }

    FilledForm of(Case aCase) {
        return new FilledForm(
                aCase,
                households.now(aCase),
                document(aCase),
                parts.said(aCase),
                handedIn(aCase),
                authorisations.latest(aCase).orElse(null),
                points.of(aCase),
                clock.today());
    }

    /** The number of the household's newest version; 0 while there is none. */
    int document(Case aCase) {
        return households.versions(aCase).stream()
                .mapToInt(Households.Version::number)
                .max()
                .orElse(0);
    }

    private Map<String, List<Proof>> handedIn(Case aCase) {
        Map<Long, Proof> byId =
                proofs.of(aCase.dossier()).stream().collect(Collectors.toMap(Proof::id, Function.identity()));
        var handedIn = new LinkedHashMap<String, List<Proof>>();
        papers.of(aCase).stream()
                .filter(paper -> byId.containsKey(paper.proof()))
                .collect(Collectors.groupingBy(PaperTable.HandedIn::paper, LinkedHashMap::new, Collectors.toList()))
                .forEach((paper, rows) -> handedIn.put(
                        paper, rows.stream().map(row -> byId.get(row.proof())).toList()));
        return handedIn;
    }

    /** Proofs of the case that belong to no line of the list: photographs of visits, signatures, reports. */
    List<Proof> others(Case aCase) {
        Set<Long> listed = new LinkedHashSet<>(papers.setAside(aCase));
        papers.of(aCase).forEach(paper -> listed.add(paper.proof()));
        return proofs.of(aCase.dossier()).stream()
                .filter(proof -> !listed.contains(proof.id()))
                .toList();
    }
}
