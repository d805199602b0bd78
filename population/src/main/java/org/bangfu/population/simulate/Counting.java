package org.bangfu.population.simulate;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.FiguresMissing;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.FiguresFile;
import org.bangfu.population.columns.Outcomes;
import org.bangfu.population.file.FamilyFile;
import org.jspecify.annotations.Nullable;

/** One thread's counting: its blocks, filled family by family or from a file of figures, and the sums over them. */
final class Counting implements FamilyFile.OnFamily {

    private final Question question;
    private final boolean keepFigures;

    private final Block before = new Block();
    private final long[] numbers = new long[Block.ROWS];

    /** Only where the policies count different figures. */
    private final @Nullable Block after;

    /** For each setting that is changed alone its own figures, where it acts on documents. */
    private final List<@Nullable Block> alone = new ArrayList<>();

    private final Outcomes outcomesBefore = new Outcomes();
    private final Outcomes outcomesAfter = new Outcomes();
    private final Outcomes outcomesAlone = new Outcomes();

    private Tally tally;
    private List<byte[]> figures = new ArrayList<>();

    Counting(Question question, boolean keepFigures) {
        this.question = question;
        this.keepFigures = keepFigures;
        this.after = question.sameFigures() ? null : new Block();
        for (Differing setting : question.settings()) {
            alone.add(setting.onDocuments() ? new Block() : null);
        }
        this.tally = new Tally(question.settings().size());
    }

    /** What was counted of a piece, and its figures as blocks of a file where they are kept. */
    record Counted(Tally tally, List<byte[]> figures) {}

    /** What was counted since the last time. */
    Counted counted() {
        count();
        var counted = new Counted(tally, figures);
        tally = new Tally(question.settings().size());
        figures = new ArrayList<>();
        return counted;
    }

    /** A block of a file of figures. */
    void block(FiguresFile file, int block) {
        file.read(block, before);
        for (int row = 0; row < before.rows(); row++) {
            numbers[row] = tally.next();
        }
        count();
    }

    @Override
    public void family(Family family) {
        long number = tally.next();
        try {
            FamilyFigures own = figures(family, question.before());
            FamilyFigures changed = after == null ? own : figures(family, question.after());
            var aloneFigures = new ArrayList<@Nullable FamilyFigures>(alone.size());
            for (int setting = 0; setting < alone.size(); setting++) {
                aloneFigures.add(
                        alone.get(setting) == null
                                ? null
                                : figures(family, question.alone().get(setting)));
            }
            add(number, family.locality(), own, changed, aloneFigures);
        } catch (FiguresMissing uncovered) {
            tally.leaveOut(number, String.valueOf(uncovered.getMessage()));
        } catch (ArithmeticException tooLarge) {
            tally.leaveOut(number, "数额太大，无法核算");
        }
    }

    private void add(
            long number,
            int place,
            FamilyFigures own,
            FamilyFigures changed,
            List<@Nullable FamilyFigures> aloneFigures) {
        numbers[before.rows()] = number;
        before.add(place, own);
        if (after != null) {
            after.add(place, changed);
        }
        for (int setting = 0; setting < alone.size(); setting++) {
            Block block = alone.get(setting);
            FamilyFigures figure = aloneFigures.get(setting);
            if (block != null && figure != null) {
                block.add(place, figure);
            }
        }
        if (before.full()) {
            count();
        }
    }

    private static FamilyFigures figures(Family family, PolicyBook book) {
        return Means.reckon(family, book, Witness.SILENT);
    }

    @Override
    public void unreadable(String why) {
        tally.leaveOut(tally.next(), why);
    }

    private void count() {
        if (before.rows() == 0) {
            return;
        }
        outcomesBefore.of(before, question.before().limits());
        outcomesAfter.of(after == null ? before : after, question.after().limits());
        tally.add(before, outcomesBefore, outcomesAfter, numbers);
        for (int setting = 0; setting < alone.size(); setting++) {
            Block own = alone.get(setting);
            outcomesAlone.of(
                    own == null ? before : own, question.alone().get(setting).limits());
            tally.addAlone(setting, outcomesAlone);
            if (own != null) {
                own.clear();
            }
        }
        if (keepFigures) {
            figures.add(FiguresFile.bytes(before));
        }
        before.clear();
        if (after != null) {
            after.clear();
        }
    }
}
