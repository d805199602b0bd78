package org.bangfu.office.start;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bangfu.office.OfficeApplication;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.Greeting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The commands of {@code bangfu} that need the office: {@code run}, {@code verify}, {@code backup}, {@code restore}, {@code new-key}; the launcher's own {@code warm-up}. */
public final class Start {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int SECONDS_TO_END = 2;
    private static final int NO_PORT = -1;
    private static final int ANY_PORT = 0;
    private static final int FREE_FOR_ALL = 1024;

    private final PrintStream out;

    private volatile boolean open;

    /** We end by ourselves. */
    private volatile boolean ending;

    /** The process ends; if not by ourselves, what breaks off because of that is no news. */
    private volatile boolean stopping;

    private Start(PrintStream out) {
        this.out = out;
    }

    /** Exit code 0 when done, 1 with a Chinese sentence on standard error when refused or when {@code verify} found something. */
    public static void main(String[] arguments) {
        LoggingSystem.get(Start.class.getClassLoader())
                .beforeInitialize(); // silence until the application has set it up
        var start = new Start(System.out);
        try {
            var options = Options.parse(List.of(arguments), Path.of(""));
            switch (options.command()) {
                case RUN -> start.run(options);
                case VERIFY -> start.end(start.verify(options));
                case BACKUP -> start.end(start.backup(options));
                case RESTORE -> start.end(start.restore(options));
                case NEW_KEY -> start.end(start.newKey(options));
                case WARM_UP -> start.end(start.warmUp(options));
            }
        } catch (StartRefused refused) {
            start.giveUp(refused.getMessage());
        } catch (RuntimeException failed) {
            start.giveUp("没有成功：程序出错了（%s）。详情见数据目录下的 log/bangfu.json。已经保存的数据不受影响。"
                    .formatted(failed.getClass().getSimpleName()));
        }
    }

    private void giveUp(@Nullable String why) {
        if (!stopping) {
            System.err.println("\n" + why);
            end(WRONG);
        }
    }

    /** Without its database the process is of no use. It does not wait for what can only wait for the database. */
    private void lose(String why) {
        if (!stopping) {
            quiet();
            System.err.println("\n" + why);
            CompletableFuture.delayedExecutor(SECONDS_TO_END, TimeUnit.SECONDS)
                    .execute(() -> Runtime.getRuntime().halt(WRONG));
            end(WRONG);
        }
    }

    private void end(int code) {
        ending = true;
        System.exit(code);
    }

    /** A place to work at that is left in order however the process is told to end, at whatever moment (Ctrl-C, TERM). */
    private Workplace workplace(Options options) {
        var workplace = new Workplace(DataFolder.at(options.data()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stopping = true;
            if (!ending) {
                sayStopping();
            }
            workplace.close();
        }));
        return workplace;
    }

    private void sayStopping() {
        if (open) {
            out.println("正在停止，等手头的请求做完……");
            return;
        }
        out.println("正在停止……下次启动会接着做。");
        quiet();
    }

    /** All who make the demonstration at once would complain that they are interrupted; it was said once why. */
    private static void quiet() {
        var logging = LoggingSystem.get(Start.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        logging.setLogLevel("org.bangfu", LogLevel.OFF);
    }

    /** Starts and returns; the server goes on until the process is told to end. */
    private void run(Options options) {
        Optional<PolicyFolder> policy = options.policy().map(PolicyFolder::read);
        var workplace = workplace(options);
        workplace.takeFolder();
        refuseTakenPort(options.port());
        Database database = workplace.startDatabase(options.database());
        Demo otherwise = options.database().isPresent() ? Demo.NONE : Demo.CITY;
        Settings settings = workplace.prepare(database, options.demo(), otherwise, policy, InstantSource.system());
        ConfigurableApplicationContext application;
        var watch = workplace.watchStart(database, out, this::lose);
        try {
            application = started(settings, options.port(), workplace);
        } finally {
            watch.close();
        }
        workplace.watch(database, out, this::lose);
        open = true;
        out.print(welcome(options.port(), settings));
        application.getBeanProvider(Greeting.class).stream()
                .flatMap(greeting -> greeting.words("http://localhost:" + options.port()).stream())
                .forEach(words -> out.println(words.indent(2)));
        out.flush();
    }

    /** @throws StartRefused where it failed because its database is gone */
    private static ConfigurableApplicationContext started(Settings settings, int port, Workplace workplace) {
        try {
            return application(settings, port, Map.of(), workplace::keep);
        } catch (RuntimeException failed) {
            settings.database().refuseUnfit();
            throw failed;
        }
    }

    private int verify(Options options) {
        refuseNowhere(options);
        try (var workplace = workplace(options)) {
            Database database = workplace.joinDatabase(options.database());
            return verify(workplace.look(database));
        }
    }

    private int verify(Settings settings) {
        try (var context = looking(settings)) {
            return verification(settings, context)
                            .holds(context.getBeansOfType(Check.class).values())
                    ? DONE
                    : WRONG;
        }
    }

    private Verification verification(Settings settings, ConfigurableApplicationContext context) {
        return new Verification(
                settings.folder(),
                settings.database(),
                context.getBean(TraceKey.class),
                context.getBean(JdbcClient.class),
                context.getBean(PlatformTransactionManager.class),
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    /** No port, nothing made before it is asked for, no demonstration, no jobs: only looking. */
    static ConfigurableApplicationContext looking(Settings settings) {
        Map<String, Object> quiet = Map.of(
                "server.port",
                -1,
                "spring.main.lazy-initialization",
                true,
                "bangfu.demo",
                Demo.NONE.word(),
                "bangfu.jobs",
                "off",
                "bangfu.limits", // all of a city is looked at, however long that takes
                "",
                "bangfu.patience",
                0,
                "spring.modulith.events.republish-outstanding-events-on-restart",
                false);
        return application(settings, NO_PORT, quiet, _ -> {});
    }

    /** Who only looks makes no folder, least of all where the name was mistyped. */
    private static void refuseNowhere(Options options) {
        if (Files.notExists(options.data())) {
            throw new StartRefused("没有 %s 这个数据目录。请核对 --data 后面的名字。".formatted(options.data()));
        }
    }

    private int backup(Options options) {
        refuseNowhere(options);
        try (var workplace = workplace(options)) {
            Database database = workplace.joinDatabase(options.database());
            Path file = options.file().orElseThrow();
            Settings settings = workplace.look(database);
            var manifest = Backup.write(settings, file, InstantSource.system());
            boolean whole = filesHold(settings);
            out.println("""
                    已备份到 %s（%d 张表和文件，结构版本 %s）。
                    备份里没有主密钥 %s：请把它单独妥善保存，没有它备份无法恢复。""".formatted(
                            file,
                            manifest.parts().size(),
                            manifest.schema(),
                            workplace.folder().key()));
            if (!whole) {
                out.println("备份里的文件并不齐全，见上面标 ✗ 的各项：请从更早的备份里找回它们。");
            }
            return whole ? DONE : WRONG;
        }
    }

    private boolean filesHold(Settings settings) {
        try (var context = looking(settings)) {
            return verification(settings, context)
                    .allHold(context.getBeansOfType(Check.class).values().stream()
                            .filter(Check::beforeBackup)
                            .toList());
        }
    }

    private int restore(Options options) {
        try (var workplace = workplace(options)) {
            workplace.takeFolder();
            try (var backup = Restore.of(options.file().orElseThrow())) {
                Settings settings = backup.into(workplace, options.database());
                out.println("已恢复 %s 的备份到 %s。现在核对："
                        .formatted(backup.madeAt(), workplace.folder().path()));
                return opened(settings, verify(settings));
            }
        }
    }

    /** A further master key. What the earlier ones sealed is still opened with them, so all lines of the file are kept. */
    private int newKey(Options options) {
        try (var workplace = workplace(options)) {
            workplace.takeFolder();
            Database database = workplace.startDatabase(options.database());
            int number = workplace.changeKey(database, InstantSource.system());
            out.println("""
                    已换上第 %d 把主密钥，写在 %s 的最后一行：以后的加密、签署都用它，以前的各行还要用来打开以前的数据，不能删。
                    请立刻把整个文件另存一份到保管处。有几个节点的，把它复制到每个节点，再逐个启动。""".formatted(number, workplace.folder().key()));
            return DONE;
        }
    }

    /** What does not hold is not opened, unless somebody decides so by hand. */
    private int opened(Settings settings, int verified) {
        Path mark = settings.folder().restoring();
        if (verified == DONE) {
            try {
                Files.delete(mark);
            } catch (IOException e) {
                throw new StartRefused("恢复没有做完：%s".formatted(DataFolder.reason(e)), e);
            }
        } else {
            out.println("""
                    恢复出来的数据没有通过核对，没有启用。请换一份备份；上面的问题若在备份以前就有、已经查明，
                    由负责人决定启用的，删除 %s 后即可启动。""".formatted(mark));
        }
        return verified;
    }

    /** One start on an installation of its own and the first pages, for Java to keep what a start needs; nobody else is let in. */
    private int warmUp(Options options) {
        try (var workplace = workplace(options)) {
            workplace.takeFolder();
            Database database = workplace.startDatabase(Optional.empty());
            Settings settings = workplace.prepare(
                    database, Optional.of(Demo.NONE), Demo.NONE, Optional.empty(), InstantSource.system());
            Map<String, Object> alone = Map.of("server.address", "127.0.0.1", "bangfu.jobs", "off");
            try (var application = application(settings, ANY_PORT, alone, _ -> {})) {
                String port = application.getEnvironment().getRequiredProperty("local.server.port");
                for (String page : List.of("/", "/login", "/bangfu.css")) {
                    URI.create("http://127.0.0.1:" + port + page)
                            .toURL()
                            .openStream()
                            .readAllBytes();
                }
            }
            return DONE;
        } catch (IOException e) {
            throw new StartRefused("打不开自己的页面：" + e, e);
        }
    }

    private static ConfigurableApplicationContext application(
            Settings settings, int port, Map<String, Object> more, Consumer<ConfigurableApplicationContext> starting) {
        var application = new SpringApplication(OfficeApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false); // ours stops the application first and the database last
        Map<String, Object> properties = new HashMap<>(settings.asProperties());
        properties.put(
                "logging.file.name",
                settings.folder().log().resolve("bangfu.json").toString());
        properties.put(
                "spring.config.additional-location",
                "optional:" + settings.folder().settings().toUri());
        properties.putAll(more);
        application.setDefaultProperties(properties);
        application.addInitializers(starting::accept);
        return application.run("--server.port=" + port); // above all files
    }

    private static void refuseTakenPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            if (port < FREE_FOR_ALL && String.valueOf(e.getMessage()).contains("Permission denied")) {
                throw new StartRefused(
                        "端口 %d 用不了：1024 以下的端口只给管理员（root）。请换一个，例如 --port 8080，前面可以放反向代理。".formatted(port), e);
            }
            throw new StartRefused(
                    "端口 %d 用不了（多半已被别的程序占用）。请停止那个程序，或换一个端口，例如 --port %d。"
                            .formatted(port, port < 65_535 ? port + 1 : port - 1),
                    e);
        }
    }

    private static String welcome(int port, Settings settings) {
        String onTheNet = addressOnTheNet()
                .map(address -> "  同一网络的手机  http://%s:%d%n".formatted(address, port))
                .orElse("");
        return """

                帮扶已启动%s
                  用浏览器打开    http://localhost:%d
                %s  数据存放在      %s
                  主密钥          %s（请另行妥善备份，丢失无法找回）
                  停止            按 Ctrl-C

                """.formatted(
                        settings.demo() == Demo.CITY ? "（演示城市，人名号码均为虚构）" : "",
                        port,
                        onTheNet,
                        settings.folder().path(),
                        settings.folder().key());
    }

    private static Optional<String> addressOnTheNet() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}
