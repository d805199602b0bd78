package org.bangfu.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.aid.Approval.Level;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Findings;
import org.bangfu.policy.explain.Noticed;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;

/** The door: one family and one policy in, one determination out. */
public final class Determining {

    private static final AidKind[] STANDARD_KINDS = {
        AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION, AidKind.ACCIDENT
    };

    private Determining() {}

    /**
     * With all reasons and warnings.
     *
     * @throws NotInForce where the application is earlier than the policy
     * @throws org.bangfu.policy.means.FiguresMissing where the policy lacks an official figure
     */
    public static Determination determine(Family family, PolicyBook book) {
        var noticed = new Noticed();
        Determination brief = determine(family, book, noticed);
        var findings = new Findings(family, book, brief.figures(), brief.category(), brief.plan(), noticed);
        return new Determination(
                brief.id(),
                brief.category(),
                brief.eligible(),
                brief.windowFrom(),
                brief.windowTo(),
                brief.figures(),
                brief.standardAid(),
                brief.plan(),
                brief.approvals(),
                findings.warnings(),
                findings.reasons(),
                book);
    }

    /** The same answer without reasons and warnings. */
    public static Determination brief(Family family, PolicyBook book) {
        return determine(family, book, Witness.SILENT);
    }

    private static Determination determine(Family family, PolicyBook book, Witness witness) {
        if (!book.governs(family.applicationDate())) {
            throw new NotInForce(book, family.applicationDate());
        }
        FamilyFigures figures = Means.reckon(family, book, witness);
        Limits limits = book.limits();
        Category category = StandardAid.filedAs(figures, limits);
        List<Aid> plan = plan(category, figures, limits);
        YearMonth application = YearMonth.from(family.applicationDate());
        return new Determination(
                family.id(),
                category,
                eligible(figures, limits),
                application.minusMonths(limits.months()),
                application.minusMonths(1),
                figures,
                standardAid(category, figures, limits),
                plan,
                approvals(plan, figures, limits),
                List.of(),
                List.of(),
                book);
    }

    private static List<Category> eligible(FamilyFigures figures, Limits limits) {
        var eligible = new ArrayList<Category>(3);
        if (Eligibility.deep(figures, limits)) {
            eligible.add(Category.DEEP);
        }
        if (Eligibility.relative(figures, limits)) {
            eligible.add(Category.RELATIVE);
        }
        if (Eligibility.accidental(figures, limits)) {
            eligible.add(Category.ACCIDENTAL);
        }
        return eligible;
    }

    private static List<Aid> standardAid(Category category, FamilyFigures figures, Limits limits) {
        var aid = new ArrayList<Aid>(3);
        for (AidKind kind : STANDARD_KINDS) {
            long amount = StandardAid.of(kind, category, figures, limits);
            if (amount > 0) {
                aid.add(new Aid(kind, Money.ofFen(amount)));
            }
        }
        return aid;
    }

    private static List<Aid> plan(Category category, FamilyFigures figures, Limits limits) {
        var aid = new ArrayList<Aid>(3);
        for (AidKind kind : Plan.of(category, figures, limits).kinds()) {
            aid.add(new Aid(kind, Money.ofFen(Plan.remainder(kind, category, figures, limits))));
        }
        return aid;
    }

    private static List<Approval> approvals(List<Aid> plan, FamilyFigures figures, Limits limits) {
        var approvals = new ArrayList<Approval>(0);
        for (Aid aid : plan) {
            long total =
                    Math.addExact(Plan.ofYear(aid.kind(), figures), aid.amount().fen());
            Level level = Approval.level(total, limits);
            if (level != Level.NONE) {
                approvals.add(new Approval(aid.kind(), level));
            }
        }
        return approvals;
    }
}
