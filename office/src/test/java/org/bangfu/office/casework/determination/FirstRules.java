package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.contract.Versions;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.law.standard.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kept first engine with the policy of its days, so that a test has determinations as an installation of then has them. */
@Component
public class FirstRules {

    static final String VERSION = "1";

    private final Determinations determinations;
    private final Engines engines;
    private final Policies policies;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    FirstRules(Determinations determinations, Engines engines, Policies policies, OfficeClock clock, JdbcClient jdbc) {
        this.determinations = determinations;
        this.engines = engines;
        this.policies = policies;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The shipped policy as it was before a policy could say what becomes of the dead and of special aid. */
    static Determiner policy() {
        PolicyFiles now = Determiner.shipped().files();
        byte[] then = new String(now.policy(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^deceased:\n(  .*\n)+", "")
                .replaceAll("(?m)^special:\n(  .*\n)+", "")
                .getBytes(StandardCharsets.UTF_8);
        try {
            return Determiner.of(new PolicyFiles(then, now.standards(), now.workdays()));
        } catch (PolicyRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What they make of a document. */
    String answer(String document) {
        byte[] answer =
                engines.of(VERSION).orElseThrow().by(policy().files()).apply(document.getBytes(StandardCharsets.UTF_8));
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** Determines a family as that program did, and keeps it as it did; in the caller's transaction. */
    public Determined decide(Case aCase, LocalDate on) {
        policies.keep(policy());
        String input =
                determinations.preview(aCase, on, Versions.only(policy())).input();
        String output = answer(input);
        long id = jdbc.sql("""
                        insert into determination (case_id, family_version, decision_date, category, input, output, policy,
                                                   engine, account, made_by, made_at)
                        select :case, max(number), :on, :category, :input, :output, :policy, :engine, 0, '当时的审核人', :at
                          from family_version where case_id = :case
                        returning id
                        """)
                .param("case", aCase.id())
                .param("on", on)
                .param(
                        "category",
                        JsonMapper.shared().readTree(output).path("category").asString())
                .param("input", input)
                .param("output", output)
                .param("policy", policy().policy().sha256())
                .param("engine", VERSION)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return determinations.get(id);
    }
}
