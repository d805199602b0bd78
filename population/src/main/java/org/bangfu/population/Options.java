package org.bangfu.population;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a command line, each with its value, and at most one file. */
final class Options {

    /** What is wrong with a command line, in words. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private final Map<String, String> values = new HashMap<>();
    private @Nullable String file;

    private Options() {}

    /** Reads what follows the command's name; {@code known} are the options that take a value. */
    static Options of(String[] args, String... known) {
        var options = new Options();
        for (int i = 1; i < args.length; i++) {
            if (args[i].startsWith("--")) {
                if (!List.of(known).contains(args[i])) {
                    throw new Wrong("没有这个选项：" + args[i]);
                }
                if (i + 1 == args.length) {
                    throw new Wrong(args[i] + " 后面缺少内容");
                }
                options.values.put(args[i], args[++i]);
            } else if (options.file == null) {
                options.file = args[i];
            } else {
                throw new Wrong("一次只能给一个文件");
            }
        }
        return options;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    /** Those of some options that were written. */
    Map<String, String> given(String... some) {
        var given = new HashMap<>(values);
        given.keySet().retainAll(List.of(some));
        return given;
    }

    String text(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new Wrong("缺少 " + option);
        }
        return value;
    }

    Path path(String option) {
        return path(option, text(option));
    }

    private static Path path(String what, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw new Wrong(what + " 不是文件名：" + text);
        }
    }

    long whole(String option, long least, long most) {
        String text = text(option);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of range
        }
        throw new Wrong(option + " 应是 " + least + " 到 " + most + " 的整数");
    }

    Path file() {
        if (file == null) {
            throw new Wrong("缺少文件名");
        }
        return path("文件", file);
    }

    void noFile() {
        if (file != null) {
            throw new Wrong("这里不用写文件：" + file);
        }
    }
}
