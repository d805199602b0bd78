package org.bangfu.population.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bangfu.contract.Determiner;
import org.bangfu.policy.Determination;
import org.bangfu.policy.Determining;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.population.made.MadeUp;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In columns every family comes to what it comes to on its own, also after its figures were kept in a file. */
class OutcomesTest {

    private static final PolicyBook BOOK = Determiner.shipped().policy();
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final int FAMILIES = 5 * Block.ROWS + 17;

    @TempDir
    Path folder;

    private static List<Determination> determinations() {
        var madeUp = new MadeUp(11, BOOK);
        var determinations = new ArrayList<Determination>();
        for (int number = 0; number < FAMILIES; number++) {
            determinations.add(Determining.brief(madeUp.family(number), BOOK));
        }
        return determinations;
    }

    private static List<Block> blocks(List<Determination> determinations) {
        var blocks = new ArrayList<Block>();
        for (Determination determination : determinations) {
            if (blocks.isEmpty() || blocks.getLast().full()) {
                blocks.add(new Block());
            }
            blocks.getLast().add(340202, determination.figures());
        }
        return blocks;
    }

    private static void assertSame(Outcomes outcomes, int row, Determination determination) {
        assertThat(CATEGORIES.get(outcomes.category(row))).isEqualTo(determination.category());
        assertThat(outcomes.living(row)).isEqualTo(planned(AidKind.LIVING, determination));
        assertThat(outcomes.medical(row)).isEqualTo(planned(AidKind.MEDICAL, determination));
        assertThat(outcomes.education(row)).isEqualTo(planned(AidKind.EDUCATION, determination));
        assertThat(outcomes.accident(row)).isEqualTo(planned(AidKind.ACCIDENT, determination));
        assertThat(outcomes.total(row)).isEqualTo(determination.planTotal().fen());
    }

    private static long planned(AidKind kind, Determination determination) {
        return determination.plan().stream()
                .filter(aid -> aid.kind() == kind)
                .map(Aid::amount)
                .mapToLong(amount -> amount.fen())
                .sum();
    }

    @Test
    void aFamilyInColumnsComesToTheSame() {
        List<Determination> determinations = determinations();
        var outcomes = new Outcomes();
        int at = 0;
        for (Block block : blocks(determinations)) {
            outcomes.of(block, BOOK.limits());
            for (int row = 0; row < block.rows(); row++) {
                assertSame(outcomes, row, determinations.get(at++));
            }
        }
        assertThat(at).isEqualTo(FAMILIES);
    }

    @Test
    void figuresKeptInAFileReadBackAsTheSame() throws IOException {
        List<Block> blocks = blocks(determinations());
        Path file = folder.resolve("kept.figures");
        try (FiguresFile.Writer out = FiguresFile.write(file, "0".repeat(64))) {
            for (Block block : blocks) {
                out.write(FiguresFile.bytes(block));
            }
            assertThat(file).doesNotExist();
            out.finish();
        }
        FiguresFile kept = FiguresFile.open(file);
        assertThat(kept.basis()).isEqualTo("0".repeat(64));
        assertThat(kept.blocks()).isEqualTo(blocks.size());
        var read = new Block();
        for (int at = 0; at < blocks.size(); at++) {
            kept.read(at, read);
            assertThat(FiguresFile.bytes(read)).isEqualTo(FiguresFile.bytes(blocks.get(at)));
        }
    }

    @Test
    void aFileThatWasNotFinishedIsRefused() throws IOException {
        Path file = folder.resolve("cut.figures");
        try (FiguresFile.Writer out = FiguresFile.write(file, "0".repeat(64))) {
            out.finish();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> FiguresFile.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("不是完整的指标文件");
    }
}
