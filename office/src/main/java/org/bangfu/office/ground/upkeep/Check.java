package org.bangfu.office.ground.upkeep;

import java.util.List;

/** Something that can be proved wrong by reading the whole database: a chain of hashes, the books, the determinations. */
public interface Check {

    /** What is checked, in Chinese, for the line that {@code bangfu verify} prints. */
    String name();

    /**
     * Reads all there is of it and tells how much it read and what is not as it must be. Whoever asks acts as the office, within one
     * transaction that only reads and sees one moment.
     */
    void read(CheckReport reading);

    /** Whether a backup asks it too: what lies outside the tables may be missing without anybody noticing. */
    default boolean beforeBackup() {
        return false;
    }

    /** The sentences alone, for whoever asks one check and has set the stage himself. */
    default List<String> problems() {
        var reading = new CheckReport();
        read(reading);
        return reading.problems();
    }
}
