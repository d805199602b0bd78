package org.bangfu.office.law.standard;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** On which families a version is to be tried. */
public record TrialForm(@Nullable String size, @Nullable String seed) {

    static final TrialForm EMPTY = new TrialForm(null, null);

    private static final int MOST = 1_000_000;
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** @param size null for all */
    record Typed(@Nullable Integer size, long seed) {}

    /** @throws Refusals naming each field */
    Typed read() {
        var reading = new Refusals.Reading();
        Integer many = size == null || size.isBlank()
                ? null
                : reading.read(() -> Read.count(size, "size", "抽取户数", 1, MOST), 1);
        int drawn = seed == null || seed.isBlank()
                ? RANDOM.nextInt(MOST)
                : reading.read(() -> Read.count(seed, "seed", "种子", 0, MOST), 0);
        reading.throwIfAny();
        return new Typed(many, drawn);
    }
}
