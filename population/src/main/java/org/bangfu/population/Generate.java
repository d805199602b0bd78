package org.bangfu.population;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.InOrder;
import org.bangfu.policy.family.Family;
import org.bangfu.population.file.FamilyFile;
import org.bangfu.population.file.ParquetFamilies;
import org.bangfu.population.made.MadeUp;

/** Writes made-up families: the same bytes for the same number and seed, on however many threads. */
final class Generate {

    private static final int PIECE = 1000;

    private final MadeUp madeUp;
    private final long families;
    private long next;

    private Generate(MadeUp madeUp, long families) {
        this.madeUp = madeUp;
        this.families = families;
    }

    /** Numbers {@code from} to {@code to} − 1. */
    private record Numbers(long from, long to) {}

    static void toFile(MadeUp madeUp, long families, Path file) throws IOException {
        if (FamilyFile.isParquet(file)) {
            try (ParquetFamilies.Writer out = ParquetFamilies.write(file)) {
                new Generate(madeUp, families).run(made -> made, out::write);
            }
        } else {
            try (OutputStream out = Files.newOutputStream(file)) {
                toLines(madeUp, families, out);
            }
        }
    }

    static void toLines(MadeUp madeUp, long families, OutputStream out) throws IOException {
        new Generate(madeUp, families).run(Determiner::lines, out::write);
        out.flush();
    }

    private <R> void run(InOrder.Work<List<Family>, R> form, InOrder.Taker<R> taker) throws IOException {
        Supplier<InOrder.Work<Numbers, R>> worker = () -> numbers -> form.on(made(numbers));
        InOrder.run(
                () -> {
                    if (next >= families) {
                        return null;
                    }
                    var numbers = new Numbers(next, Math.min(families, next + PIECE));
                    next = numbers.to;
                    return numbers;
                },
                worker,
                taker);
    }

    private List<Family> made(Numbers numbers) {
        var made = new ArrayList<Family>();
        for (long number = numbers.from; number < numbers.to; number++) {
            made.add(madeUp.family(number));
        }
        return made;
    }
}
