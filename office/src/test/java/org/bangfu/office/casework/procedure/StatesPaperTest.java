package org.bangfu.office.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Role;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} is the table of the steps, as the program has it. */
class StatesPaperTest {

    private static final Path PAPER = Path.of("..").resolve("docs/states.md");

    @Test
    void thePaperIsTheTableOfTheSteps() throws IOException {
        String paper = paper();
        if (Boolean.getBoolean("bangfu.write")) {
            Files.writeString(PAPER, paper);
        }
        assertThat(Files.readString(PAPER))
                .as("docs/states.md is not what State and Step say: write it with -Dbangfu.write=true and commit it")
                .isEqualTo(paper);
    }

    private static String paper() {
        var paper = new StringBuilder("""
                # States of a case, and the steps between them

                Generated from `State` and `Step` by `StatesPaperTest`; do not edit. What a step needs beyond its place here is a `StepGuard`.
                While a case is live its applicant begins no other; from `SUBMITTED` on that holds for every member of the family.

                | state | 名称 | live |
                |---|---|---|
                """);
        for (State state : State.values()) {
            paper.append("| `")
                    .append(state.name())
                    .append("` | ")
                    .append(state.label())
                    .append(" | ");
            paper.append(state.live() ? "yes" : "no").append(" |\n");
        }
        paper.append("""

                | step | 名称 | from | to | by | article | |
                |---|---|---|---|---|---|---|
                """);
        for (Step step : Step.values()) {
            paper.append("| `")
                    .append(step.name())
                    .append("` | ")
                    .append(step.label())
                    .append(" | ");
            paper.append(step.from().stream().map(State::label).collect(Collectors.joining("、")))
                    .append(" | ");
            paper.append(step.to().label()).append(" | ");
            paper.append(step.roles().stream().map(Role::label).collect(Collectors.joining("、")))
                    .append(" | ");
            paper.append(step.citation()).append(" | ");
            paper.append(step.follows() ? "follows by itself" : step.onward() ? "onward" : "")
                    .append(" |\n");
        }
        return paper.toString();
    }
}
