package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Determiner.Read;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.Version;
import org.bangfu.contract.Versions;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.bangfu.office.law.standard.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replays every determination on file, by the rules and the policy that decided, and compares it with what was kept, to the fen (M1); each
 * by the version that was in force on the day of its application (M21).
 */
@Component
class DeterminationsCheck implements Check {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Engines engines;
    private final Map<By, UnaryOperator<byte[]>> replays = new ConcurrentHashMap<>();

    DeterminationsCheck(JdbcClient jdbc, Policies policies, Engines engines) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.engines = engines;
    }

    @Override
    public String name() {
        return "重算全部认定";
    }

    @Override
    public void read(CheckReport reading) {
        reading.rows("determination", 0);
        Versions versions = policies.versions();
        long after = 0;
        while (true) {
            List<Kept> kept = next(after);
            if (kept.isEmpty()) {
                return;
            }
            for (Kept one : kept) {
                reading.row("determination");
                problem(one, versions).ifPresent(reading::problem);
            }
            after = kept.getLast().id();
        }
    }

    private List<Kept> next(long after) {
        return jdbc.sql("""
                        select d.id, c.number, d.input, d.output, d.policy, d.engine
                          from determination d
                          join casework c on c.id = d.case_id
                         where d.id > :after
                         order by d.id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, index) -> new Kept(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("input"),
                        row.getString("output"),
                        row.getString("policy"),
                        row.getString("engine")))
                .list();
    }

    Optional<String> problem(Kept kept, Versions versions) {
        String which = "%s 的认定（第 %d 号）".formatted(kept.number(), kept.id());
        Optional<Engines.Asking> engine = engines.of(kept.engine());
        if (engine.isEmpty()) {
            return Optional.of(which + "是由第 " + kept.engine() + " 版计算程序作出的，engines 目录里没有那一版，无法重算。");
        }
        UnaryOperator<byte[]> replay = replays.get(new By(kept.engine(), kept.policy()));
        if (replay == null) {
            Optional<PolicyFiles> policy = policies.files(kept.policy());
            if (policy.isEmpty()) {
                return Optional.of(which + "是按另一版政策作出的（" + kept.policy().substring(0, 12) + "…），这个程序里没有那一版，无法重算。");
            }
            try {
                replay = engine.get().by(policy.get());
            } catch (IllegalArgumentException unread) {
                return Optional.of(which + "记为第 " + kept.engine() + " 版计算程序按一版它读不懂的政策作出，两者不可能相配，无法重算。");
            }
            replays.put(new By(kept.engine(), kept.policy()), replay);
        }
        String again = new String(replay.apply(kept.input().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        if (Replay.refused(again)) {
            return Optional.of(which + "存下的材料现在算不出结果。");
        }
        return Replay.same(kept.output(), again)
                ? otherVersion(kept, versions).map(which::concat)
                : Optional.of(which + "重算的结果与存下的不同。");
    }

    /** A version is confirmed and taken back only before its day, so which one decides a day is certain from that day on. */
    private Optional<String> otherVersion(Kept kept, Versions versions) {
        if (!(Determiner.read(kept.input().getBytes(StandardCharsets.UTF_8)) instanceof Read.Sound(var family))) {
            return Optional.empty();
        }
        Version due = versions.on(family.applicationDate());
        LocalDate from =
                due instanceof Version.Sound sound ? sound.policy().policy().inForceFrom() : due.from();
        return policies.of(kept.policy())
                .map(Determiner::policy)
                .filter(by -> !by.inForceFrom().equals(from))
                .map(by -> "是 %s 申请的，应按 %s 版政策，存下的却是按 %s 版作出的。"
                        .formatted(family.applicationDate(), due.name(), by.version()));
    }

    /** What decided: the rules and the policy. */
    private record By(String engine, String policy) {}

    record Kept(long id, String number, String input, String output, String policy, String engine) {}
}
