package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.household.Household.Exclusion;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.jspecify.annotations.Nullable;

/** Circumstances, main cause and exclusions as typed: one tick for each, the evidence beside each exclusion. */
public record FindingsForm(Map<String, String> typed) {

    public FindingsForm {
        typed = Map.copyOf(typed);
    }

    /** The form as it opens: with what is on file. */
    static FindingsForm of(Findings findings) {
        var typed = new HashMap<String, String>();
        tick(typed, "dibao", findings.dibao());
        tick(typed, "restructured", findings.restructured());
        tick(typed, "majorIllnessOrDisability", findings.majorIllnessOrDisability());
        tick(typed, "livingHardNow", findings.livingHardNow());
        if (findings.mainCause() != null) {
            typed.put("mainCause", findings.mainCause().name());
        }
        if (findings.causeDescription() != null) {
            typed.put("causeDescription", findings.causeDescription());
        }
        for (Exclusion exclusion : findings.exclusions()) {
            tick(typed, exclusion.kind().name(), true);
            typed.put(evidence(exclusion.kind()), exclusion.evidence());
        }
        return new FindingsForm(typed);
    }

    private static void tick(Map<String, String> typed, String name, boolean ticked) {
        if (ticked) {
            typed.put(name, "true");
        }
    }

    static String evidence(ExclusionGround kind) {
        return "evidence-" + kind.name();
    }

    public @Nullable String at(String name) {
        return typed.get(name);
    }

    /** As the page shows it again, whatever was sent. */
    public boolean ticked(String name) {
        return Read.ticked(typed.get(name));
    }

    private boolean says(String name) {
        return Read.ticked(typed.get(name), name);
    }

    /** The reason for the change; read together with the rest so that all errors come at once. */
    record Change(Findings findings, String reason) {}

    Change read(Findings before, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        @Nullable Cause cause = at("mainCause") == null || String.valueOf(at("mainCause")).isBlank()
                ? null
                : reading.read(() -> Read.oneOf(Cause.class, at("mainCause"), "mainCause", "致困主要原因"), Cause.OTHER);
        @Nullable String description =
                reading.read(() -> Read.optional(at("causeDescription"), "causeDescription", "原因说明", 300), null);
        List<Exclusion> exclusions = new ArrayList<>();
        for (ExclusionGround kind : ExclusionGround.values()) {
            if (says(kind.name())) {
                String evidence = reading.read(
                        () -> Read.text(at(evidence(kind)), evidence(kind), "“" + kind.label() + "”的证据", 300), "");
                exclusions.add(found(before, kind, evidence, by, today));
            }
        }
        String reason = reading.read(() -> Read.text(at("reason"), "reason", "更正的理由和依据", 300), "");
        reading.throwIfAny();
        return new Change(
                new Findings(
                        says("dibao"),
                        says("restructured"),
                        says("majorIllnessOrDisability"),
                        says("livingHardNow"),
                        cause,
                        description,
                        exclusions),
                reason);
    }

    /** Who found it first keeps the finding while the evidence stays the same. */
    private static Exclusion found(Findings before, ExclusionGround kind, String evidence, Actor by, LocalDate today) {
        return before.exclusions().stream()
                .filter(earlier -> earlier.kind() == kind && earlier.evidence().equals(evidence))
                .findFirst()
                .orElseGet(() -> new Exclusion(kind, evidence, by.name(), today));
    }
}
