package org.bangfu.office.casework.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk types to set a register aside.
 *
 * @param holds DECLARED, or OTHER with a figure
 */
public record AsideForm(
        @Nullable String version,
        @Nullable String matter,
        @Nullable String holds,
        @Nullable String figure,
        @Nullable String reason) {

    static final AsideForm EMPTY = new AsideForm(null, null, null, null, null);

    private static final String DECLARED = "DECLARED";
    private static final String OTHER = "OTHER";

    record Typed(Matter matter, @Nullable Integer figure, String reason) {}

    int seen() {
        return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
    }

    /** What may hold instead of what the register says. */
    public static Map<String, String> choices(Matter matter) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(DECLARED, "以申报为准");
        if (matter == Matter.HOMES || matter == Matter.VEHICLES) {
            choices.put(OTHER, "按核实的数目");
        }
        return choices;
    }

    Typed read() {
        var reading = new Refusals.Reading();
        Matter which = reading.read(() -> Read.oneOf(Matter.class, matter, "matter", "哪一项"), Matter.HOMES);
        String what = reading.read(() -> Read.oneOf(List.of(DECLARED, OTHER), holds, "holds", "以什么为准"), DECLARED);
        Integer instead =
                what.equals(OTHER) ? reading.read(() -> Read.count(figure, "figure", "核实的数目", 0, 99), 0) : null;
        String why = reading.read(() -> Read.text(reason, "reason", "核实经过和理由", Asides.LEAST, 500), "");
        reading.throwIfAny();
        return new Typed(which, instead, why);
    }
}
