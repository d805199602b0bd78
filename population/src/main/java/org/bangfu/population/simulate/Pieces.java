package org.bangfu.population.simulate;

import java.io.IOException;
import java.nio.file.Path;
import org.bangfu.contract.Determiner;

/** A question about a file, counted piece by piece: what another machine needs to take its part. Belongs to one thread. */
public final class Pieces {

    private final Source source;
    private final Counting counting;

    private Pieces(Source source, Counting counting) {
        this.source = source;
        this.counting = counting;
    }

    /** As {@link Simulation}; every machine must see the same file at the same place. */
    public static Pieces of(Determiner before, Determiner after, Path families) throws IOException {
        Question question = Question.of(before.policy(), after.policy());
        return new Pieces(Source.open(families, question), new Counting(question, false));
    }

    /** How many there are. */
    public int count() {
        return source.pieces();
    }

    /** The sums over a piece, 0 the first. */
    public Tally tally(int piece) throws IOException {
        source.give(piece, counting);
        return counting.counted().tally();
    }
}
