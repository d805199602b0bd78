package org.bangfu.population;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.LiveFamilies;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.population.made.MadeUp;
import org.bangfu.population.simulate.Passing;
import org.bangfu.population.simulate.Simulation;

/** The commands {@code bangfu generate} and {@code bangfu simulate}. */
public final class Population {

    static final int DONE = 0;

    /** The command, a policy or a file was bad input. */
    static final int BAD_INPUT = 2;

    private static final String USAGE = """
            用法：
            bangfu generate --families 户数 [--seed 数] [--policy 文件夹] [--out families.parquet|families.jsonl]
                虚构的家庭，同一户数和种子总得到同样的文件；不写 --out 则逐行写到标准输出
            bangfu simulate --policy 文件夹 [--against 文件夹] [--figures 文件] [--out 文件夹] families.parquet|families.jsonl|指标文件
                在文件中的全部家庭上比较两个政策，不写 --against 则与程序自带的政策比较；停下后再运行会接着算
                --figures 文件   把指标存下来，下次可直接用它，快得多
                --out 文件夹     结果放在哪里，不写则放在 simulation
                --spark 主节点   由 Spark 集群计算，例如 spark://host:7077，或试用 local-cluster[2,1,1024]
            bangfu simulate --policy 文件夹 [--against 文件夹] [--out 文件夹] --data 目录 | --database 地址
                在一处正在使用的帮扶系统的档案和在办申请上比较，不写 --against 则与那里现行的政策比较；只有合计离开，并记入那里的日志
            """;

    private static final long MOST_FAMILIES = 10_000_000_000L;

    private Population() {}

    public static void main(String[] args) {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, new FileOutputStream(FileDescriptor.out), err));
    }

    /** Runs the command and gives its exit code. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        try {
            String command = args.length == 0 ? "" : args[0];
            switch (command) {
                case "simulate" ->
                    simulate(
                            Options.of(
                                    args,
                                    "--policy",
                                    "--against",
                                    "--figures",
                                    "--out",
                                    "--spark",
                                    "--data",
                                    "--database"),
                            err);
                case "generate" -> generate(Options.of(args, "--families", "--seed", "--policy", "--out"), out);
                default -> throw new Options.Wrong("应是 generate 或 simulate");
            }
            return DONE;
        } catch (Options.Wrong wrong) {
            err.println(wrong.getMessage());
            err.print(USAGE);
        } catch (PolicyRefused refused) {
            err.println("政策不能使用，请改正后再试：");
            err.println(refused.getMessage());
        } catch (IOException broken) {
            err.println("没有完成：" + broken.getMessage());
        }
        return BAD_INPUT;
    }

    private static void generate(Options options, OutputStream out) throws PolicyRefused, IOException {
        options.noFile();
        long families = options.whole("--families", 1, MOST_FAMILIES);
        long seed = options.has("--seed") ? options.whole("--seed", 0, Long.MAX_VALUE) : 1;
        var madeUp = new MadeUp(seed, policy(options, "--policy").policy());
        if (options.has("--out")) {
            Generate.toFile(madeUp, families, options.path("--out"));
        } else {
            Generate.toLines(madeUp, families, out);
        }
    }

    private static void simulate(Options options, PrintStream progress) throws PolicyRefused, IOException {
        if (options.has("--data") || options.has("--database")) {
            simulateLive(options, progress);
            return;
        }
        Path after = options.path("--policy").toAbsolutePath();
        Path before = options.has("--against") ? options.path("--against").toAbsolutePath() : null;
        Path families = options.file().toAbsolutePath();
        Path folder = options.has("--out") ? options.path("--out") : Path.of("simulation");
        Path figures = options.has("--figures") ? options.path("--figures") : null;
        if (options.has("--spark")) {
            if (figures != null) {
                throw new Options.Wrong("--figures 和 --spark 不能一起用");
            }
            cluster().simulate(options.text("--spark"), before, after, families, folder, progress);
            return;
        }
        new Simulation(
                        policy(options, "--against"),
                        policy(options, "--policy"),
                        families,
                        folder,
                        progress,
                        InstantSource.system())
                .run(figures);
    }

    /** On the families of an installation, as they pass; one thread is enough for a province's files. */
    private static void simulateLive(Options options, PrintStream progress) throws PolicyRefused, IOException {
        options.noFile();
        if (options.has("--figures") || options.has("--spark")) {
            throw new Options.Wrong("--figures 和 --spark 要用家庭文件，不能和 --data、--database 一起用");
        }
        Path folder = options.has("--out") ? options.path("--out") : Path.of("simulation");
        var passing = new Passing(
                options.has("--against") ? policy(options, "--against") : null,
                Determiner.load(options.path("--policy")));
        ServiceLoader.load(LiveFamilies.class)
                .findFirst()
                .orElseThrow(() -> new Options.Wrong("这里读不到帮扶系统；请用 ./bangfu simulate"))
                .give(options.given("--data", "--database"), passing);
        passing.report(folder, progress);
    }

    private static Cluster cluster() {
        return ServiceLoader.load(Cluster.class)
                .findFirst()
                .orElseThrow(() -> new Options.Wrong("这里没有 Spark；请用 ./bangfu simulate --spark"));
    }

    /** The policy of an option's folder; the one shipped with the program where the option was left out. */
    static Determiner policy(Options options, String option) throws PolicyRefused {
        Path folder = options.has(option) ? options.path(option) : null;
        return folder == null ? Determiner.shipped() : Determiner.load(folder);
    }
}
