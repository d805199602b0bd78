package org.bangfu.population.file;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.policy.family.Family;

/** A file of families, read in splits that any thread or machine may read on its own; together they give every family once, in order. */
public interface FamilyFile {

    /** Bytes {@code from} to {@code to} − 1 of the file; what begins there belongs to the split. */
    record Split(long from, long to) implements Serializable {}

    /** In the order of the file. */
    List<Split> splits() throws IOException;

    /** Gives each family of a split, in order. */
    void read(Split split, OnFamily on) throws IOException;

    /** What is done with each family. */
    interface OnFamily {

        void family(Family family);

        /** In place of a family that cannot be read. */
        void unreadable(String why);
    }

    /** By the ending of its name: {@code .parquet}, else lines of JSON. */
    static FamilyFile of(Path path) {
        return isParquet(path) ? new ParquetFamilies(path) : new JsonLines(path);
    }

    static boolean isParquet(Path path) {
        return path.toString().endsWith(".parquet");
    }
}
