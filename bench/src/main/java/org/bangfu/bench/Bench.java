package org.bangfu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bangfu.bench.bulk.Bulk;
import org.bangfu.bench.bulk.Cores;
import org.bangfu.bench.bulk.Nation;
import org.bangfu.bench.one.Single;

/** The command {@code bangfu bench}: everything that is claimed, measured again here and now. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var system = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "%d cores, load %.1f, JDK %s%n%n",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version());
        new Bulk().run(out);
        Cores.run(out);
        Nation.run(out);
        Single.run(out);
    }
}
