package org.bangfu.office.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What stands on the command line.
 *
 * @param data folder of the installation, absolute
 * @param database another PostgreSQL than the embedded one
 * @param demo what was said about the demonstration, if anything
 * @param policy the folder that a new installation goes by, where it is not the program's own
 * @param file of a backup; only {@link Command#BACKUP} and {@link Command#RESTORE} have one
 */
record Options(
        Command command,
        int port,
        Path data,
        Optional<Database> database,
        Optional<Demo> demo,
        Optional<Path> policy,
        Optional<Path> file) {

    enum Command {
        RUN,
        VERIFY,
        BACKUP,
        RESTORE,
        NEW_KEY,
        WARM_UP;

        boolean takesFile() {
            return this == BACKUP || this == RESTORE;
        }
    }

    private static final int DEFAULT_PORT = 8080;

    /** @throws StartRefused naming the word that was not understood */
    static Options parse(List<String> arguments, Path here) {
        Deque<String> words = new ArrayDeque<>(arguments);
        Command command = command(words.isEmpty() ? "" : words.removeFirst());
        int port = DEFAULT_PORT;
        Path data = here.resolve("data");
        Optional<Database> database = Optional.empty();
        Optional<Demo> demo = Optional.empty();
        Optional<Path> policy = Optional.empty();
        Optional<Path> file = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--port" -> port = port(value(word, words));
                case "--data" -> data = here.resolve(value(word, words));
                case "--database" -> database = Optional.of(DatabaseAddress.parse(value(word, words)));
                case "--demo" -> demo = Optional.of(Demo.parse(value(word, words)));
                case "--policy" -> policy = Optional.of(here.resolve(value(word, words)));
                default -> {
                    if (word.startsWith("--") || file.isPresent() || !command.takesFile()) {
                        throw new StartRefused("看不懂“%s”。用法见 bangfu help。".formatted(word));
                    }
                    file = Optional.of(here.resolve(word).toAbsolutePath().normalize());
                }
            }
        }
        if (command.takesFile() && file.isEmpty()) {
            throw new StartRefused("请写出备份文件名，例如 bangfu %s bangfu-2026-03-18.zip"
                    .formatted(command == Command.BACKUP ? "backup" : "restore"));
        }
        return new Options(command, port, data.toAbsolutePath().normalize(), database, demo, policy, file);
    }

    private static Command command(String word) {
        return switch (word) {
            case "run" -> Command.RUN;
            case "verify" -> Command.VERIFY;
            case "backup" -> Command.BACKUP;
            case "restore" -> Command.RESTORE;
            case "new-key" -> Command.NEW_KEY;
            case "warm-up" -> Command.WARM_UP;
            default -> throw new StartRefused("没有“%s”这个命令。用法见 bangfu help。".formatted(word));
        };
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new StartRefused("%s 后面缺少内容。用法见 bangfu help。".formatted(option));
        }
        return words.removeFirst();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new StartRefused("--port 要一个 1 到 65535 之间的数，“%s”不是。".formatted(text));
    }
}
