package org.bangfu.office.start;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Asks every {@link Check} and says what came out, one line each. */
final class Verification {

    private static final int MOST_NAMED = 20;

    private Verification() {}

    /** Whether all is well. */
    static boolean of(Collection<Check> checks, PrintStream out) {
        boolean well = true;
        for (Check check :
                checks.stream().sorted(Comparator.comparing(Check::name)).toList()) {
            List<String> problems = check.problems();
            well &= problems.isEmpty();
            out.println((problems.isEmpty() ? "✓ " : "✗ ") + check.name());
            problems.stream().limit(MOST_NAMED).forEach(problem -> out.println("    " + problem));
            if (problems.size() > MOST_NAMED) {
                out.println("    ……共 %d 处".formatted(problems.size()));
            }
        }
        out.println(well ? "核对完毕，没有发现问题（%d 项）。".formatted(checks.size()) : "核对完毕，发现问题，见上面标 ✗ 的各项。");
        return well;
    }
}
