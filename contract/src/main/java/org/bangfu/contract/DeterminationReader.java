package org.bangfu.contract;

import java.time.YearMonth;
import org.bangfu.contract.DeterminationDocument.Figures;
import org.bangfu.contract.DeterminationDocument.Policy;
import org.bangfu.contract.DeterminationDocument.Reason;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.explain.Outcome;
import org.bangfu.policy.explain.Warning;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link DeterminationWriter} wrote, in these days or in earlier ones. */
public final class DeterminationReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DeterminationReader() {}

    /**
     * What a document says. It is not asked whether it is right: that is what replaying it is for.
     *
     * @throws RuntimeException where it is no determination
     */
    public static DeterminationDocument read(String json) {
        JsonNode document = JSON.readTree(json);
        return new DeterminationDocument(
                orNull(document.path("id")),
                category(document.required("category")),
                document.path("eligible")
                        .valueStream()
                        .map(DeterminationReader::category)
                        .toList(),
                figures(document.required("figures")),
                document.required("standardAid")
                        .valueStream()
                        .map(DeterminationReader::aid)
                        .toList(),
                document.required("plan")
                        .valueStream()
                        .map(DeterminationReader::aid)
                        .toList(),
                document.required("approvals")
                        .valueStream()
                        .map(DeterminationReader::approval)
                        .toList(),
                document.path("warnings")
                        .valueStream()
                        .map(DeterminationReader::warning)
                        .toList(),
                document.path("reasons")
                        .valueStream()
                        .map(DeterminationReader::reason)
                        .toList(),
                policy(document.path("policy")));
    }

    private static Figures figures(JsonNode figures) {
        String mainCause = orNull(figures.path("mainCause"));
        return new Figures(
                month(figures.path("window").path("from")),
                month(figures.path("window").path("to")),
                figures.required("size").asInt(),
                money(figures, "income"),
                money(figures, "rigidExpenses"),
                money(figures, "employmentCost"),
                money(figures, "lossCost"),
                money(figures, "eventCost"),
                money(figures, "hardshipTotal"),
                money(figures, "insuredPersonal"),
                figures.required("students").asInt(),
                money(figures, "standard"),
                money(figures, "deepPerCapita"),
                money(figures, "relativePerCapita"),
                mainCause == null ? null : Cause.valueOf(mainCause));
    }

    private static Aid aid(JsonNode aid) {
        return new Aid(AidKind.valueOf(aid.path("kind").asString()), money(aid, "amount"));
    }

    private static Approval approval(JsonNode approval) {
        return new Approval(
                AidKind.valueOf(approval.path("kind").asString()),
                Approval.Level.valueOf(approval.path("level").asString()));
    }

    private static Warning warning(JsonNode warning) {
        return new Warning(
                Warning.Code.valueOf(warning.path("code").asString()),
                warning.path("citation").asString(),
                warning.path("text").asString());
    }

    private static Reason reason(JsonNode reason) {
        return new Reason(
                reason.path("citation").asString(),
                reason.path("reading").asString(),
                Outcome.valueOf(reason.path("outcome").asString()),
                reason.path("text").asString());
    }

    private static Policy policy(JsonNode policy) {
        return new Policy(
                policy.path("id").asString(""),
                policy.path("version").asString(""),
                policy.path("sha256").asString(""));
    }

    private static Category category(JsonNode category) {
        return Category.valueOf(category.asString());
    }

    private static YearMonth month(JsonNode month) {
        return YearMonth.parse(month.asString());
    }

    private static Money money(JsonNode of, String name) {
        return Money.parse(of.required(name).asString());
    }

    private static @Nullable String orNull(JsonNode text) {
        return text.isNull() || text.isMissingNode() ? null : text.asString();
    }
}
