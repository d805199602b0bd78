package org.bangfu.population.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.population.simulate.Pieces;
import org.bangfu.population.simulate.Tally;

/**
 * Counts pieces on a worker, which sees the same folders and files as the driver.
 *
 * @param before folder of the policy that is compared with; empty for the one shipped with the program
 * @param after folder of the policy that is tried
 */
record CountPieces(String before, String after, String families) implements FlatMapFunction<Iterator<Integer>, Tally> {

    static Determiner policy(String folder) throws PolicyRefused {
        return folder.isEmpty() ? Determiner.shipped() : Determiner.load(Path.of(folder));
    }

    @Override
    public Iterator<Tally> call(Iterator<Integer> numbers) {
        try {
            Pieces pieces = Pieces.of(policy(before), policy(after), Path.of(families));
            var tallies = new ArrayList<Tally>();
            while (numbers.hasNext()) {
                tallies.add(pieces.tally(numbers.next()));
            }
            return tallies.iterator();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (PolicyRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
