package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.household.Completeness;
import org.bangfu.office.casework.household.Completeness.Missing;
import org.bangfu.office.casework.household.Completeness.Part;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * An application as far as it has been filled in.
 *
 * @param document the number of the household's version that was read; 0 while none was written
 * @param said the parts said to be complete
 * @param handedIn the proofs that count, by the paper they were handed in for
 */
public record FilledForm(
        Case aCase,
        Household household,
        int document,
        Set<Part> said,
        Map<String, List<Proof>> handedIn,
        @Nullable Authorisation authorisation,
        List<Point> points,
        LocalDate today) {

    public FilledForm {
        said = Set.copyOf(said);
        handedIn = Map.copyOf(handedIn);
        points = List.copyOf(points);
    }

    /** Whether the family's declaration may be written now. */
    public static boolean open(Case aCase) {
        return aCase.state() == State.DRAFT || aCase.state() == State.INCOMPLETE;
    }

    public Window window() {
        return Window.of(aCase, today);
    }

    public List<Paper> papers() {
        return Paper.of(household);
    }

    public List<Proof> proofs(Paper paper) {
        return handedIn.getOrDefault(paper.slug(), List.of());
    }

    public boolean lacks(Paper paper) {
        return paper.required() && proofs(paper).isEmpty();
    }

    public List<Point> openPoints() {
        return points.stream().filter(Point::open).toList();
    }

    public boolean authorised() {
        return authorisation != null && authorisation.covers(household, today);
    }

    /** Everything that stands between this application and its submission, in the order of the parts. */
    public List<Missing> missing() {
        var missing = new ArrayList<>(Completeness.missing(household));
        unsaid(Part.HOUSEHOLD, "请确认家庭成员都填全了。", missing);
        unsaid(Part.INCOME, "请确认全家的收入都填全了，没有收入的也要确认。", missing);
        unsaid(Part.EXPENSES, "请确认困难支出都填全了。", missing);
        household.income().stream()
                .filter(item -> item.from().isBefore(window().first()))
                .findFirst()
                .ifPresent(item -> missing.add(new Missing(
                        Part.INCOME,
                        "现在申请，收入要填%s至%s的，“%s”还是按以前的月份填的。"
                                .formatted(
                                        Show.month(window().first()),
                                        Show.month(window().last()),
                                        item.description()))));
        papers().stream()
                .filter(this::lacks)
                .forEach(paper -> missing.add(new Missing(Part.PROOFS, "请拍照上传：" + paper.title() + "。")));
        if (!authorised()) {
            missing.add(new Missing(Part.AUTHORISATION, unauthorised()));
        }
        return missing.stream()
                .sorted((one, other) -> one.part().compareTo(other.part()))
                .toList();
    }

    private void unsaid(Part part, String sentence, List<Missing> missing) {
        if (!said.contains(part)) {
            missing.add(new Missing(part, sentence));
        }
    }

    private String unauthorised() {
        if (authorisation == null) {
            return "请全家成年人签署承诺授权书。";
        }
        if (authorisation.withdrawnOn() != null) {
            return "承诺授权书已经撤回，要继续申请请重新签署。";
        }
        return authorisation.holds(today) ? "签署以后家庭成员有变化，请全家成年人重新签署承诺授权书。" : "承诺授权书已经过期，请重新签署。";
    }

    public List<Missing> missing(Part part) {
        return missing().stream().filter(gap -> gap.part() == part).toList();
    }

    public boolean done(Part part) {
        return switch (part) {
            case PROOFS, AUTHORISATION -> missing(part).isEmpty();
            case WORKER, HOUSEHOLD, WORK, INCOME, EXPENSES, HOME, BANK ->
                said.contains(part) && missing(part).isEmpty();
        };
    }

    public boolean complete() {
        return missing().isEmpty();
    }

    /** The part after this one that still needs something, from the front again; none when all is there. */
    public Optional<Part> nextAfter(Part part) {
        var waiting = Arrays.stream(Part.values()).filter(any -> !done(any)).toList();
        return waiting.stream()
                .filter(later -> later.compareTo(part) > 0)
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }
}
