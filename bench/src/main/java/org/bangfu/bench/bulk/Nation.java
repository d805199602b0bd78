package org.bangfu.bench.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.Witness;
import org.bangfu.population.columns.Block;
import org.bangfu.population.columns.FiguresFile;
import org.bangfu.population.made.MadeUp;
import org.bangfu.population.simulate.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * A change of policy on ten million families, from a file of figures, on all cores: beside only reading the file. The families of 64
 * blocks are written again and again, for making up ten million would take longer than everything else.
 */
public final class Nation {

    private static final int DIFFERENT = 64;
    private static final int BLOCKS = 2442;
    private static final long FAMILIES = (long) BLOCKS * Block.ROWS;
    private static final int ROUNDS = 4;

    private static final int PIECE = 16;

    private final Path folder;
    private final Determiner shipped = Determiner.shipped();
    private final Determiner changed;

    private Nation(Path folder) throws IOException, PolicyRefused {
        this.folder = folder;
        this.changed = changed();
    }

    /** Measures in a folder of its own, which is emptied again. */
    public static void run(PrintStream out) throws IOException, PolicyRefused {
        Path folder = Files.createTempDirectory("bangfu-bench");
        try {
            new Nation(folder).measure(out);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Wuhu's policy with three settings changed, so that five policies are evaluated: two, and each setting alone. */
    private Determiner changed() throws IOException, PolicyRefused {
        Path policy = Files.createDirectory(folder.resolve("policy"));
        for (String name : List.of("policy.yaml", "standards.csv", "workdays.csv")) {
            try (InputStream in = Determiner.class.getResourceAsStream("wuhu/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("not in the program: " + name);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("multiple: {value: 2,", "multiple: {value: 2.5,")
                        .replace("minimum: {value: 30000,", "minimum: {value: 20000,")
                        .replace("deepMonths: {value: 10,", "deepMonths: {value: 12,");
                Files.writeString(policy.resolve(name), text);
            }
        }
        return Determiner.load(policy);
    }

    private void measure(PrintStream out) throws IOException {
        Path kept = folder.resolve("families.figures");
        makeFigures(kept, basis());
        long reading = Long.MAX_VALUE;
        long simulating = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            reading = Math.min(reading, nanos(() -> onlyRead(kept)));
            simulating = Math.min(simulating, nanos(() -> simulate(kept, "result", null)));
        }
        out.println("### A change of policy on ten million families, from a figures file, all cores");
        out.println();
        out.printf(
                Locale.ROOT,
                "%.1f million families, %d MB: only reading %.2f s; simulate, three settings changed, report written %.2f s:"
                        + " %.1f times the reading.%n%n",
                FAMILIES / 1e6,
                Files.size(kept) >> 20,
                reading / 1e9,
                simulating / 1e9,
                (double) simulating / reading);
    }

    /** What the program says its figures rest on: from a file that it wrote itself. */
    private String basis() throws IOException {
        Path lines = folder.resolve("one.jsonl");
        Files.write(lines, Determiner.lines(List.of(new MadeUp(1, shipped.policy()).family(0))));
        Path figures = folder.resolve("one.figures");
        simulate(lines, "one", figures);
        return FiguresFile.open(figures).basis();
    }

    private void makeFigures(Path file, String basis) throws IOException {
        PolicyBook book = shipped.policy();
        var madeUp = new MadeUp(13, book);
        var different = new ArrayList<byte[]>();
        var block = new Block();
        for (int number = 0; number < DIFFERENT * Block.ROWS; number++) {
            var family = madeUp.family(number);
            block.add(family.locality(), Means.reckon(family, book, Witness.SILENT));
            if (block.full()) {
                different.add(FiguresFile.bytes(block));
                block.clear();
            }
        }
        try (FiguresFile.Writer writer = FiguresFile.write(file, basis)) {
            for (int number = 0; number < BLOCKS; number++) {
                writer.write(different.get(number % DIFFERENT));
            }
            writer.finish();
        }
    }

    private static void onlyRead(Path file) throws IOException {
        FiguresFile figures = FiguresFile.open(file);
        int[] next = {0};
        InOrder.<Integer, Integer>run(
                () -> next[0] < figures.blocks() ? (next[0] += PIECE) - PIECE : null,
                () -> {
                    var block = new Block();
                    return from -> {
                        for (int number = from; number < Math.min(figures.blocks(), from + PIECE); number++) {
                            figures.read(number, block);
                        }
                        return block.rows();
                    };
                },
                _ -> {});
    }

    private void simulate(Path file, String name, @Nullable Path figures) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        new Simulation(shipped, changed, file, folder.resolve(name), silent, InstantSource.system()).run(figures);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long nanos(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}
