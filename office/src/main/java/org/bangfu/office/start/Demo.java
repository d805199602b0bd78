package org.bangfu.office.start;

/** Whether an installation is the demonstration with its made-up city, or a real one. Decided once, at the first start. */
enum Demo {
    CITY("city"),
    NONE("none");

    private final String word;

    Demo(String word) {
        this.word = word;
    }

    /** As on the command line, in {@code bangfu.demo} and in the database. */
    String word() {
        return word;
    }

    static Demo parse(String word) {
        return switch (word) {
            case "city" -> CITY;
            case "none" -> NONE;
            default -> throw new StartRefused("--demo 后面写 city（演示城市）或 none（不要演示），不能是“%s”。".formatted(word));
        };
    }
}
