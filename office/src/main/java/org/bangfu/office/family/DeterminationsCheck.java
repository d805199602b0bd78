package org.bangfu.office.family;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.standard.Policies;
import org.bangfu.office.start.Check;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Replays every determination on file and compares it with what was kept, to the fen (M1). */
@Component
class DeterminationsCheck implements Check {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final TransactionTemplate transaction;

    DeterminationsCheck(JdbcClient jdbc, Policies policies, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "重算全部认定";
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        long after = 0;
        while (true) {
            List<Kept> kept = next(after);
            if (kept.isEmpty()) {
                return problems;
            }
            kept.stream().map(this::problem).flatMap(Optional::stream).forEach(problems::add);
            after = kept.getLast().id();
        }
    }

    private List<Kept> next(long after) {
        return Acting.as(
                Actor.OFFICE,
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                                select d.id, c.number, d.input, d.output, d.policy
                                  from determination d
                                  join casework c on c.id = d.case_id
                                 where d.id > :after
                                 order by d.id
                                 limit :most
                                """)
                        .param("after", after)
                        .param("most", AT_ONCE)
                        .query(Kept.class)
                        .list())));
    }

    Optional<String> problem(Kept kept) {
        String which = "%s 的认定（第 %d 号）".formatted(kept.number(), kept.id());
        Optional<Determiner> policy = policies.of(kept.policy());
        if (policy.isEmpty()) {
            return Optional.of(which + "是按另一版政策作出的（" + kept.policy().substring(0, 12) + "…），这个程序里没有那一版，无法重算。");
        }
        return switch (policy.get().determine(kept.input())) {
            case Answer.Refused _ -> Optional.of(which + "存下的材料现在算不出结果。");
            case Answer.Determined again ->
                figures(new String(Determiner.document(again), StandardCharsets.UTF_8))
                                .equals(figures(kept.output()))
                        ? Optional.empty()
                        : Optional.of(which + "重算的结果与存下的不同。");
        };
    }

    /** What must be the same for ever; wording of reasons may improve. */
    private static ObjectNode figures(String output) {
        var document = (ObjectNode) JsonMapper.shared().readTree(output);
        document.remove(List.of("reasons", "warnings"));
        return document;
    }

    record Kept(long id, String number, String input, String output, String policy) {}
}
