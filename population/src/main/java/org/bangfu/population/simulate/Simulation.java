package org.bangfu.population.simulate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.population.columns.FiguresFile;
import org.jspecify.annotations.Nullable;

/** One policy against another on all families of a file; stopped and started again it goes on where it was. */
public final class Simulation {

    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);

    private final Question question;
    private final Path families;
    private final Path folder;
    private final PrintStream progress;
    private final InstantSource time;

    /**
     * @param before the policy that is compared with
     * @param after the policy that is tried
     * @param families lines of JSON, nested columns, or figures
     * @param folder where the result goes, and what is needed to go on
     * @param progress told how far the work is
     */
    public Simulation(
            Determiner before, Determiner after, Path families, Path folder, PrintStream progress, InstantSource time) {
        this.question = Question.of(before.policy(), after.policy());
        this.families = families;
        this.folder = folder;
        this.progress = progress;
        this.time = time;
    }

    /** Who counts the pieces from one on, and hands the sums on in order. */
    @FunctionalInterface
    public interface Counter {
        void count(int from, int pieces, InOrder.Taker<Tally> taker) throws IOException;
    }

    /**
     * On all cores of this machine.
     *
     * @param figures where the figures are kept for the next run; null where they are not
     */
    public void run(@Nullable Path figures) throws IOException {
        if (figures != null && !question.sameFigures()) {
            throw new IOException("两个政策形成的指标不同，不能只存一份；请去掉 --figures");
        }
        Source source = Source.open(families, question);
        if (figures == null) {
            run(
                    source.pieces(),
                    (from, pieces, taker) ->
                            count(source, from, pieces, false, counted -> taker.take(counted.tally())));
            return;
        }
        Files.deleteIfExists(unfinished()); // figures are written from the first family on
        try (FiguresFile.Writer kept = FiguresFile.write(figures, Question.basis(question.before()))) {
            run(
                    source.pieces(),
                    (from, pieces, taker) -> count(source, from, pieces, true, counted -> {
                        for (byte[] block : counted.figures()) {
                            kept.write(block);
                        }
                        taker.take(counted.tally());
                    }));
            kept.finish();
        }
    }

    /** Wherever the pieces are counted. */
    public void run(int pieces, Counter counter) throws IOException {
        Files.createDirectories(folder);
        var state = State.read(unfinished(), asked(), question.settings().size());
        if (state.next > 0) {
            progress.println("从上次停下的地方接着算：" + percent(state.next, pieces));
        }
        var saved = new Saved(state, pieces);
        counter.count(state.next, pieces, saved);
        new Report(question, state.tally, Places.OFFICIAL).write(folder);
        Files.deleteIfExists(unfinished());
        progress.println("完成：" + state.tally.families() + " 户，见 " + folder.resolve(Report.PAGE));
    }

    private void count(Source source, int from, int pieces, boolean keep, InOrder.Taker<Counting.Counted> taker)
            throws IOException {
        int[] next = {from};
        InOrder.<Integer, Counting.Counted>run(
                () -> next[0] < pieces ? next[0]++ : null,
                () -> {
                    var counting = new Counting(question, keep);
                    return piece -> {
                        source.give(piece, counting);
                        return counting.counted();
                    };
                },
                taker);
    }

    private Path unfinished() {
        return folder.resolve("simulation.part");
    }

    /** Tells one question about one file from every other. */
    private String asked() throws IOException {
        return Question.sha256(FiguresFile.MEANING
                + question.before().sha256()
                + question.after().sha256()
                + families.toAbsolutePath()
                + Files.size(families)
                + Files.getLastModifiedTime(families));
    }

    private static String percent(int done, int all) {
        return done * 100L / all + "%";
    }

    /** How far the work is. */
    private static final class State {

        private final Tally tally;
        private int next;

        private State(Tally tally, int next) {
            this.tally = tally;
            this.next = next;
        }

        /** The beginning, where nothing was saved, or something else. */
        static State read(Path file, String asked, int settings) throws IOException {
            try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                if (in.readUTF().equals(asked)) {
                    int next = in.readInt();
                    return new State(Tally.read(settings, in), next);
                }
            } catch (NoSuchFileException _) {
                // nothing was begun
            }
            return new State(new Tally(settings), 0);
        }

        byte[] bytes(String asked) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.writeUTF(asked);
                out.writeInt(next);
                tally.write(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }

    /** Adds each piece's sums, and saves them now and then. */
    private final class Saved implements InOrder.Taker<Tally> {

        private final State state;
        private final int pieces;
        private final String asked;
        private final Instant began = time.instant();
        private final long familiesBefore;
        private Instant last = began;

        Saved(State state, int pieces) throws IOException {
            this.state = state;
            this.pieces = pieces;
            this.asked = asked();
            this.familiesBefore = state.tally.families();
        }

        @Override
        public void take(Tally counted) throws IOException {
            state.tally.add(counted);
            state.next++;
            Instant now = time.instant();
            if (Duration.between(last, now).compareTo(BETWEEN_SAVES) >= 0) {
                last = now;
                save();
                long perSecond = (state.tally.families() - familiesBefore)
                        * 1000
                        / Math.max(1, Duration.between(began, now).toMillis());
                progress.println(
                        percent(state.next, pieces) + "，" + state.tally.families() + " 户，每秒 " + perSecond + " 户");
            }
        }

        private void save() throws IOException {
            Path half = folder.resolve("simulation.part.new");
            Files.write(half, state.bytes(asked));
            Files.move(half, unfinished(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
