package org.bangfu.contract;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The command {@code bangfu determine}. */
public final class Determine {

    /** Every document was answered. */
    static final int ANSWERED = 0;

    /** At least one document, the policy or the command itself was bad input. */
    static final int BAD_INPUT = 2;

    private static final String USAGE = """
            用法：bangfu determine [--lines] [--brief] [--policy 文件夹] [文件]
              文件              一个家庭的 JSON 文件；写 - 或不写则读标准输入
              --lines           每行一个家庭，逐行回答，顺序不变
              --brief           不要理由和提示
              --policy 文件夹   用其中的 policy.yaml、standards.csv、workdays.csv 作答
            """;

    /** The largest single document, in bytes; a family's is a few thousand. */
    private static final int LARGEST_DOCUMENT = 64 << 20;

    private boolean lines;
    private boolean brief;
    private @Nullable Path folder;
    private @Nullable String file;

    private Determine() {}

    public static void main(String[] args) {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, System.in, new FileOutputStream(FileDescriptor.out), err));
    }

    /** Runs the command and gives its exit code. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        var command = new Determine();
        String fault = command.parse(args);
        if (fault != null) {
            err.println(fault);
            err.print(USAGE);
            return BAD_INPUT;
        }
        try {
            Determiner determiner = command.folder == null ? Determiner.shipped() : Determiner.load(command.folder);
            return command.answer(determiner, in, out) ? ANSWERED : BAD_INPUT;
        } catch (PolicyRefused refused) {
            err.println("政策不能使用，请改正后再试：");
            err.println(refused.getMessage());
        } catch (IOException broken) {
            err.println("读写出错：" + broken.getMessage());
        }
        return BAD_INPUT;
    }

    /** What is wrong with the arguments, or null. */
    private @Nullable String parse(String[] args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--lines" -> lines = true;
                case "--brief" -> brief = true;
                case "--policy" -> {
                    if (++i == args.length) {
                        return "--policy 后面应写文件夹";
                    }
                    try {
                        folder = Path.of(args[i]);
                    } catch (InvalidPathException _) {
                        return "不是文件夹：" + args[i];
                    }
                }
                default -> {
                    if (args[i].startsWith("-") && !args[i].equals("-")) {
                        return "没有这个选项：" + args[i];
                    }
                    if (file != null) {
                        return "一次只能给一个文件";
                    }
                    file = args[i];
                }
            }
        }
        return null;
    }

    private boolean answer(Determiner determiner, InputStream standardInput, OutputStream out) throws IOException {
        String name = file;
        if (name == null || name.equals("-")) {
            return answerAll(determiner, standardInput, out);
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException _) {
            throw new IOException("没有文件 " + name);
        }
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IOException("没有文件 " + name + "，或不能读取");
        }
        try (InputStream in = new FileInputStream(path.toFile())) {
            return answerAll(determiner, in, out);
        }
    }

    private boolean answerAll(Determiner determiner, InputStream in, OutputStream out) throws IOException {
        if (lines) {
            return Lines.answer(
                    Versions.only(determiner), brief, Runtime.getRuntime().availableProcessors(), in, out);
        }
        byte[] json = in.readNBytes(LARGEST_DOCUMENT + 1);
        if (json.length > LARGEST_DOCUMENT) {
            throw new IOException("文件超过 64 MiB；许多家庭请用 --lines，每行一个");
        }
        Answer answer = determiner.determine(json, 0, json.length, brief);
        out.write(Determiner.document(answer, brief, true));
        out.write('\n');
        out.flush();
        return answer instanceof Answer.Determined;
    }
}
