package org.bangfu.bench.bulk;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bangfu.bench.SameRun;
import org.bangfu.contract.Determiner;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.Outcomes;
import org.bangfu.population.made.MadeUp;
import org.bangfu.terms.Category;

/** Category and plan from ready figures, one thread: by hand, by the program, by a rule engine. */
public final class Bulk {

    private static final int BLOCKS = 16;
    private static final int FAMILIES = BLOCKS * Block.ROWS;
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final PolicyBook book = Determiner.shipped().policy();
    private final List<FamilyFigures> figures;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final Outcomes outcomes = new Outcomes();
    private final HandWritten byHand = new HandWritten(Block.ROWS);
    private final RuleEngine engine;
    private final AtomicLong sink = new AtomicLong();

    public Bulk() {
        var madeUp = new MadeUp(3, book);
        figures = IntStream.range(0, FAMILIES)
                .mapToObj(number -> Means.reckon(madeUp.family(number), book, Witness.SILENT))
                .toList();
        for (int from = 0; from < FAMILIES; from += Block.ROWS) {
            List<FamilyFigures> some = figures.subList(from, from + Block.ROWS);
            var block = new Block();
            some.forEach(family -> block.add(340202, family));
            blocks.add(block);
            columns.add(new Columns(some));
        }
        engine = new RuleEngine(figures);
    }

    /** All must agree on every family before any is timed. */
    private void compare() {
        engine.evaluate();
        for (int at = 0; at < BLOCKS; at++) {
            outcomes.of(blocks.get(at), book.limits());
            byHand.evaluate(columns.get(at));
            for (int row = 0; row < Block.ROWS; row++) {
                Asked asked = engine.asked(at * Block.ROWS + row);
                boolean same = outcomes.category(row) == byHand.category[row]
                        && outcomes.living(row) == byHand.living[row]
                        && outcomes.medical(row) == byHand.medical[row]
                        && outcomes.education(row) == byHand.education[row]
                        && outcomes.accident(row) == byHand.accident[row]
                        && CATEGORIES.get(outcomes.category(row)) == asked.getCategory()
                        && asked.plans(
                                byHand.living[row], byHand.medical[row], byHand.education[row], byHand.accident[row]);
                if (!same) {
                    throw new IllegalStateException("they differ on " + figures.get(at * Block.ROWS + row));
                }
            }
        }
    }

    public void run(PrintStream out) {
        compare();
        out.println("### Category and plan from ready figures, one thread");
        out.println();
        new SameRun("families", FAMILIES)
                .with("loop over columns written by hand", () -> columns.forEach(byHand::evaluate))
                .with("Bangfu, the rules as they are", () -> blocks.forEach(block -> outcomes.of(block, book.limits())))
                .with(
                        "only reading the columns",
                        () -> columns.forEach(some -> sink.addAndGet(HandWritten.onlyReading(some))))
                .with("Drools 10, executable model", engine::evaluate)
                .run(out);
        out.println();
    }
}
