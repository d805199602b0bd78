package org.bangfu.population.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.population.columns.FiguresFile;
import org.bangfu.population.file.FamilyFile;

/** Where the families come from, in pieces that any thread or machine counts on its own. */
sealed interface Source {

    int pieces();

    /** Lets {@code counting} see every family of a piece, 0 the first. */
    void give(int piece, Counting counting) throws IOException;

    /** @throws IOException where it cannot be read, or holds figures that the question cannot use */
    static Source open(Path file, Question question) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("没有文件 " + file + "，或不能读取");
        }
        if (!FiguresFile.is(file)) {
            FamilyFile families = FamilyFile.of(file);
            return new Documents(families, families.splits());
        }
        if (!question.sameFigures()) {
            throw new IOException("这些设置在形成指标之前起作用，须用家庭的完整资料（parquet 或 jsonl），不能用指标文件："
                    + String.join(
                            "、",
                            question.onDocuments().stream().map(Differing::key).toList()));
        }
        FiguresFile figures = FiguresFile.open(file);
        if (!figures.basis().equals(Question.basis(question.before()))) {
            throw new IOException(file + " 是按另外的核算设置或标准形成的指标，请用家庭的完整资料重新形成");
        }
        return new Figures(figures);
    }

    /** Whole documents. */
    record Documents(FamilyFile families, List<FamilyFile.Split> splits) implements Source {

        @Override
        public int pieces() {
            return splits.size();
        }

        @Override
        public void give(int piece, Counting counting) throws IOException {
            families.read(splits.get(piece), counting);
        }
    }

    /** Figures kept by an earlier run. */
    record Figures(FiguresFile figures) implements Source {

        private static final int BLOCKS = 16;

        @Override
        public int pieces() {
            return (figures.blocks() + BLOCKS - 1) / BLOCKS;
        }

        @Override
        public void give(int piece, Counting counting) {
            for (int block = piece * BLOCKS; block < Math.min(figures.blocks(), (piece + 1) * BLOCKS); block++) {
                counting.block(figures, block);
            }
        }
    }
}
