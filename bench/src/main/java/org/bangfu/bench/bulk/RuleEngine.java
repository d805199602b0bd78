package org.bangfu.bench.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangfu.policy.means.FamilyFigures;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The same law as rules of Drools, amounts and plan too, compiled to its executable model. */
final class RuleEngine {

    private final KieBase rules;
    private final List<Asked> families;

    RuleEngine(List<FamilyFigures> families) {
        this.rules = rules();
        this.families = families.stream().map(Asked::new).toList();
    }

    private static KieBase rules() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (InputStream in = RuleEngine.class.getResourceAsStream("wuhu.drl")) {
            if (in == null) {
                throw new IllegalStateException("not in the program: wuhu.drl");
            }
            files.write("src/main/resources/wuhu.drl", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    /** Asks every family, in one session as large as the engine likes best. */
    void evaluate() {
        for (int from = 0; from < families.size(); from += 256) {
            List<Asked> some = families.subList(from, Math.min(families.size(), from + 256));
            KieSession session = rules.newKieSession();
            try {
                for (Asked asked : some) {
                    asked.forget();
                    session.insert(asked);
                }
                session.fireAllRules();
            } finally {
                session.dispose();
            }
        }
    }

    Asked asked(int row) {
        return families.get(row);
    }
}
