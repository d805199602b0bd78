package org.bangfu.population.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.population.Cluster;
import org.bangfu.population.simulate.Pieces;
import org.bangfu.population.simulate.Simulation;
import org.bangfu.population.simulate.Tally;
import org.jspecify.annotations.Nullable;

/** {@code bangfu simulate --spark MASTER}. */
public final class OnSpark implements Cluster {

    /** Pieces a worker thread is given between two savings of how far the work is. */
    private static final int PIECES_PER_TURN = 8;

    @Override
    public void simulate(
            String master, @Nullable Path before, Path after, Path families, Path out, PrintStream progress)
            throws IOException, PolicyRefused {
        var work = new CountPieces(before == null ? "" : before.toString(), after.toString(), families.toString());
        Determiner against = CountPieces.policy(work.before());
        Determiner tried = CountPieces.policy(work.after());
        int pieces = Pieces.of(against, tried, families).count();
        var simulation = new Simulation(against, tried, families, out, progress, InstantSource.system());
        var conf =
                new SparkConf().setMaster(master).setAppName("bangfu simulate").set("spark.ui.enabled", "false");
        try (var spark = new JavaSparkContext(conf)) {
            spark.setLogLevel("WARN");
            simulation.run(pieces, (from, all, taker) -> count(spark, work, from, all, taker));
        }
    }

    private static void count(
            JavaSparkContext spark, CountPieces work, int from, int pieces, InOrder.Taker<Tally> taker)
            throws IOException {
        int threads = spark.defaultParallelism();
        int turn = threads * PIECES_PER_TURN;
        for (int at = from; at < pieces; at += turn) {
            var numbers =
                    IntStream.range(at, Math.min(pieces, at + turn)).boxed().toList();
            for (Tally tally : spark.parallelize(numbers, Math.min(numbers.size(), threads))
                    .mapPartitions(work)
                    .collect()) {
                taker.take(tally);
            }
        }
    }
}
