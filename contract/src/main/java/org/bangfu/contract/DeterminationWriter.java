package org.bangfu.contract;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Warning;
import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes an answer as the contract's document. */
final class DeterminationWriter {

    private DeterminationWriter() {}

    /** @param brief without reasons and warnings */
    static void write(JsonGenerator json, Answer answer, boolean brief) {
        switch (answer) {
            case Answer.Determined determined -> write(json, determined.determination(), brief);
            case Answer.Refused refused -> write(json, refused);
        }
    }

    private static void write(JsonGenerator json, Answer.Refused refused) {
        json.writeStartObject();
        text(json, "id", refused.id());
        json.writeArrayPropertyStart("errors");
        for (Problem problem : refused.problems()) {
            json.writeStartObject();
            json.writeStringProperty("path", problem.path());
            json.writeStringProperty("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Determination determination, boolean brief) {
        json.writeStartObject();
        text(json, "id", determination.id());
        json.writeStringProperty("category", determination.category().name());
        json.writeArrayPropertyStart("eligible");
        for (Category category : determination.eligible()) {
            json.writeString(category.name());
        }
        json.writeEndArray();
        figures(json, determination);
        aid(json, "standardAid", determination.standardAid());
        aid(json, "plan", determination.plan());
        json.writeStringProperty("planTotal", determination.planTotal().plain());
        json.writeArrayPropertyStart("approvals");
        for (Approval approval : determination.approvals()) {
            json.writeStartObject();
            json.writeStringProperty("kind", approval.kind().name());
            json.writeStringProperty("level", approval.level().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!brief) {
            warnings(json, determination.warnings());
            reasons(json, determination.reasons());
        }
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("id", determination.policy().id());
        json.writeStringProperty("version", determination.policy().version());
        json.writeStringProperty("sha256", determination.policy().sha256());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, Determination determination) {
        FamilyFigures figures = determination.figures();
        Cause mainCause = figures.mainCause();
        json.writeObjectPropertyStart("figures");
        json.writeObjectPropertyStart("window");
        json.writeStringProperty("from", determination.windowFrom().toString());
        json.writeStringProperty("to", determination.windowTo().toString());
        json.writeEndObject();
        json.writeNumberProperty("size", figures.size());
        money(json, "income", figures.income());
        money(json, "rigidExpenses", figures.rigidExpenses());
        money(json, "employmentCost", figures.employmentCost());
        money(json, "lossCost", figures.lossCost());
        money(json, "eventCost", figures.eventCost());
        money(json, "hardshipTotal", figures.hardshipTotal());
        money(json, "insuredPersonal", figures.insuredPersonal());
        json.writeNumberProperty("students", figures.students());
        money(json, "standard", figures.standard());
        money(json, "deepPerCapita", determination.deepPerCapita().fen());
        money(json, "relativePerCapita", determination.relativePerCapita().fen());
        text(json, "mainCause", mainCause == null ? null : mainCause.name());
        json.writeEndObject();
    }

    private static void aid(JsonGenerator json, String name, List<Aid> aids) {
        json.writeArrayPropertyStart(name);
        for (Aid aid : aids) {
            json.writeStartObject();
            json.writeStringProperty("kind", aid.kind().name());
            json.writeStringProperty("amount", aid.amount().plain());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void warnings(JsonGenerator json, List<Warning> warnings) {
        json.writeArrayPropertyStart("warnings");
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringProperty("code", warning.code().name());
            json.writeStringProperty("citation", warning.citation());
            json.writeStringProperty("text", warning.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void reasons(JsonGenerator json, List<Reason> reasons) {
        json.writeArrayPropertyStart("reasons");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("citation", reason.citation());
            json.writeStringProperty("reading", reason.reading());
            json.writeStringProperty("outcome", reason.outcome().name());
            json.writeStringProperty("text", reason.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void money(JsonGenerator json, String name, long fen) {
        json.writeStringProperty(name, Money.plain(fen));
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }
}
