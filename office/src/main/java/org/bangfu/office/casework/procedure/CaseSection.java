package org.bangfu.office.casework.procedure;

import java.util.Map;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A part of the case page, contributed by the feature it belongs to: the page reads from top to bottom like a file, in
 * the order of {@link Place}.
 */
public interface CaseSection {

    Place place();

    /** The part as it stands now; empty where there is nothing to show to this actor. */
    Optional<Part> part(Case aCase, Actor actor);

    /** @param count a short note beside the entry in the page's own menu, for instance 缺 1 */
    record Part(
            String template,
            Map<String, Object> model,
            @Nullable String count) {}

    /** The order of the file. */
    enum Place {
        DETERMINATION("认定"),
        OPINIONS("意见"),
        HOUSEHOLD("家庭"),
        INCOME("收入"),
        EXPENSES("支出"),
        PROOFS("证明"),
        VISITS("走访"),
        MATCHING("比对"),
        NOTICE("公示"),
        APPEAL("不予帮扶"),
        AID("帮扶"),
        MONEY("发放"),
        CHANGES("变化"),
        RECHECK("核查"),
        PAPERS("文书"),
        NOTES("记事");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String anchor() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
