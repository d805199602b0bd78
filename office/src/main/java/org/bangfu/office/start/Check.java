package org.bangfu.office.start;

import java.util.List;

/** Something that can be proved wrong by reading the whole database: a chain of hashes, the books, the determinations. */
public interface Check {

    /** What is checked, in Chinese, for the line that {@code bangfu verify} prints. */
    String name();

    /** One sentence in Chinese for each thing that is not as it must be, without personal data; empty when all is well. */
    List<String> problems();
}
