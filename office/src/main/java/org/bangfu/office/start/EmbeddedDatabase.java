package org.bangfu.office.start;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real PostgreSQL 18 that lives in a folder of ours and listens on the loopback address only. Whoever starts it must hold the lock
 * of the data folder: a server still running there is then a leftover of a killed copy, and is stopped first.
 *
 * <p>The folder holds {@code cluster/} (the data), the unpacked programs, and {@code password} (0600), the password of the two roles
 * {@code postgres} and {@code bangfu_owner}.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** Whether an acknowledged commit survives a power cut. Off only where the data is thrown away afterwards. */
    public enum Durability {
        ON,
        OFF_FOR_TESTS
    }

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "bangfu_owner";
    private static final String NAME = "bangfu";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CHILDREN_LEAVE = Duration.ofSeconds(4);

    private final Path home;
    private final Path cluster;
    private final Path programs;
    private final Path log;
    private final String password;

    private int port;

    private EmbeddedDatabase(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        home = folder.toRealPath();
        cluster = home.resolve("cluster");
        log = home.resolve("log");
        programs = PostgresBinaries.in(home);
        password = SecretFile.readOrCreate(home.resolve("password"));
    }

    /**
     * Starts the server in this folder, made and filled with roles and an empty database at the first time.
     *
     * @throws StartRefused with the reason, when it does not come up
     */
    public static EmbeddedDatabase start(Path folder, Durability durability) {
        try {
            var server = new EmbeddedDatabase(folder);
            server.stopLeftovers();
            if (Files.notExists(server.cluster)) {
                server.initialize(durability);
            }
            server.refuseOtherVersion();
            server.configure(durability);
            server.launch();
            server.createOwnerAndDatabase();
            return server;
        } catch (IOException e) {
            throw new StartRefused("内置数据库无法启动，读写 %s 时出错：%s。".formatted(folder, DataFolder.reason(e)), e);
        } catch (SQLException e) {
            throw new StartRefused("内置数据库已启动，但初始设置没有完成：" + e.getMessage(), e);
        }
    }

    /** The server that another process is running in this folder, if there is one and it takes connections. */
    static Optional<Database> running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
            boolean ready = lines.size() >= 8 && lines.get(7).startsWith("ready");
            String password = Files.readString(folder.resolve("password")).strip();
            return ready ? Optional.of(database(Integer.parseInt(lines.get(3)), password)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Address and owner of the database {@code bangfu} on this server. */
    public Database database() {
        return running(home).orElseThrow(() -> new IllegalStateException("the embedded server is not running"));
    }

    /** Throws the database away and makes a new one in its place. */
    void empty() throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, password)) {
            execute(connection, "drop database %s with (force)".formatted(NAME));
        }
        createOwnerAndDatabase();
    }

    /** Whether the server that was started here is gone, however it went. */
    boolean isDown() {
        return postmaster().isEmpty();
    }

    /**
     * Starts it again after it died, at the same address. What was acknowledged is there.
     *
     * @throws StartRefused with the reason, when it does not come up
     */
    synchronized void startAgain() {
        try {
            stopLeftovers();
            launch();
        } catch (IOException e) {
            throw new StartRefused("读写 %s 时出错：%s。".formatted(home, DataFolder.reason(e)), e);
        }
    }

    /** Ends a server that neither answers nor ends, as a power cut would. */
    void kill() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).filter(this::isOurs);
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Stops the server after its running transactions are rolled back; returns when it is down. */
    @Override
    public synchronized void close() {
        if (isDown()) {
            return;
        }
        try {
            run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "-s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database database(int port, String password) {
        return new Database(url(port, NAME), OWNER, password);
    }

    private static String url(int port, String name) {
        // logServerErrorDetail=false: the detail of an error quotes the row, and so would the log
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(port, name);
    }

    /** initdb works beside the final place, so that a half made cluster is never taken for a whole one. */
    private void initialize(Durability durability) throws IOException {
        Path half = home.resolve("cluster.new");
        PostgresBinaries.delete(half);
        run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + SUPERUSER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions",
                durability == Durability.ON ? "--sync-method=fsync" : "--no-sync");
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals("18")) {
            throw new StartRefused(
                    "%s 里的数据是 PostgreSQL %s 写的，本程序带的是 18。请用写它的那一版程序备份，再恢复到新的数据目录。".formatted(cluster, version));
        }
    }

    /** Both files are ours and written anew at each start: what is durable does not depend on what an earlier version wrote. */
    private void configure(Durability durability) throws IOException {
        port = freePort();
        Files.createDirectories(log);
        String safe = durability == Durability.ON ? "on" : "off";
        Files.writeString(cluster.resolve("postgresql.conf"), """
                # written by bangfu at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                max_connections = 50
                shared_buffers = 64MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                # names and numbers of people stand in statements and in the details of errors: neither is logged
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_checkpoints = off
                logging_collector = on
                log_directory = '%3$s'
                log_filename = 'postgres-%%d.log'
                log_file_mode = 0600
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                """.formatted(
                        port, safe, log.toString().replace("'", "''")));
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                "# written by bangfu at each start\nhost all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void launch() throws IOException {
        // pg_ctl puts the server into a session of its own: Ctrl-C reaches us first, and we stop it last
        run(
                "pg_ctl",
                "start",
                "-D",
                cluster.toString(),
                "-l",
                log.resolve("start.log").toString(),
                "-w",
                "-t",
                "60",
                "-s");
    }

    private void createOwnerAndDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, password)) {
            if (isEmpty(connection, "select from pg_roles where rolname = '" + OWNER + "'")) {
                execute(connection, "create role %s login createrole password '%s'".formatted(OWNER, password));
            }
            if (isEmpty(connection, "select from pg_database where datname = '" + NAME + "'")) {
                execute(connection, "create database %s owner %s".formatted(NAME, OWNER));
            }
        }
    }

    private static boolean isEmpty(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** After kill -9 of our process the server goes on alone; after a power cut its pid file may name a stranger. */
    private void stopLeftovers() throws IOException {
        if (isDown()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } else {
            close();
        }
        // children of a killed server notice it and leave by themselves; one that hangs is no use to anybody
        if (!left(CHILDREN_LEAVE)) {
            children().forEach(ProcessHandle::destroyForcibly);
            if (!left(PATIENCE)) {
                throw new StartRefused("上次留下的数据库进程结束不了：%s。请结束这些进程，再启动。"
                        .formatted(children().stream()
                                .map(child -> Long.toString(child.pid()))
                                .collect(Collectors.joining("、"))));
            }
        }
    }

    private List<ProcessHandle> children() {
        try (var processes = ProcessHandle.allProcesses()) {
            return processes.filter(this::isOurs).toList();
        }
    }

    private boolean left(Duration patience) {
        try {
            CompletableFuture.allOf(
                            children().stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("启动被打断。", e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(home))
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to work as root; in a user namespace without a mapping it sees a nobody who owns
            // root's files
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, program, ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LANG", "C.UTF-8");
            var process = builder.start();
            if (!process.waitFor(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw refused(program, "没有在规定时间内结束", output);
            }
            if (process.exitValue() != 0) {
                throw refused(program, "以 %d 结束".formatted(process.exitValue()), output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("启动被打断。", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private StartRefused refused(String program, String what, Path output) throws IOException {
        return new StartRefused(
                "内置数据库的 %s %s：%n%s".formatted(program, what, tail(output) + tail(log.resolve("start.log"))));
    }

    private static String tail(Path file) throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Stream<String> last = lines.stream().skip(Math.max(0, lines.size() - 5));
        return String.join("\n", last.toList()) + "\n";
    }
}
