package org.bangfu.population.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.policy.family.Place;

/**
 * What counties are called, for people to read; a place without a name is called by its code.
 *
 * @param names by code
 */
record Places(Map<Integer, String> names) {

    /** The divisions of the cities whose policies come with the program, by their official names. */
    static final Places OFFICIAL = read();

    Places {
        names = Map.copyOf(names);
    }

    String name(int place) {
        return names.getOrDefault(place, Place.text(place));
    }

    private static Places read() {
        try (InputStream file = Objects.requireNonNull(Places.class.getResourceAsStream("places.csv"))) {
            return new Places(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(row -> Place.parse(row[0]), row -> row[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
