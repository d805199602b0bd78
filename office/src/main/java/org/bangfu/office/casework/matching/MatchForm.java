package org.bangfu.office.casework.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.matching.Matchings.Decision;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk settles.
 *
 * @param decisions by matter: REGISTER, DECLARED, or OTHER for a figure that a second person agreed to
 * @param reasons by matter
 * @param figures by matter: the other figure
 * @param without how registers without a list were checked
 */
public record MatchForm(
        @Nullable String version,
        @Nullable Map<String, String> decisions,
        @Nullable Map<String, String> reasons,
        @Nullable Map<String, String> figures,
        @Nullable String without) {

    private static final int MOST = 1000;
    private static final String REGISTER = "REGISTER";
    private static final String DECLARED = "DECLARED";
    private static final String OTHER = "OTHER";

    static MatchForm blank(int version) {
        return new MatchForm(Integer.toString(version), null, null, null, null);
    }

    public String decisionOf(Matter matter) {
        return of(decisions, matter);
    }

    public String reasonOf(Matter matter) {
        return of(reasons, matter);
    }

    private static String of(@Nullable Map<String, String> typed, Matter matter) {
        String text = typed == null ? null : typed.get(matter.name());
        return text == null ? "" : text;
    }

    /** Which of the two holds, as the page offers it. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(REGISTER, "以登记为准，改正申报");
        choices.put(DECLARED, "以申报为准，登记已不符实际");
        return choices;
    }

    /** The same of one matter, and where a second person agreed to another figure. */
    public static Map<String, String> choices(Matter matter, @Nullable Integer agreed) {
        var choices = new LinkedHashMap<>(choices());
        if (matter == Matter.DEATHS) {
            choices.put(REGISTER, "属实，登记去世，案件退回重新走访");
            choices.put(DECLARED, "人还健在（须附证明，已由第二人核对同意）");
        }
        if (agreed != null) {
            choices.put(OTHER, "按第二人核对同意的 " + agreed + " 计");
        }
        return choices;
    }

    int seen() {
        return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
    }

    @Nullable String withoutLists() {
        return Read.optional(without, "without", "没有数据的怎样核实", MOST);
    }

    /** Those that were decided; the desk says which are still missing. */
    List<Decision> read() {
        var reading = new Refusals.Reading();
        var read = new ArrayList<Decision>();
        Read.known(Matter.class, decisions, "decisions");
        Read.known(Matter.class, reasons, "reasons");
        Read.known(Matter.class, figures, "figures");
        for (Matter matter : Matter.values()) {
            if (!decisionOf(matter).isBlank()) {
                String choice = reading.read(
                        () -> Read.oneOf(
                                List.of(REGISTER, DECLARED, OTHER),
                                decisionOf(matter),
                                "decisions[" + matter + "]",
                                matter.label() + "以哪个为准"),
                        DECLARED);
                String reason = reading.read(
                        () -> Read.text(reasonOf(matter), "reasons[" + matter + "]", matter.label() + "的核实经过和理由", MOST),
                        "");
                Integer figure = choice.equals(OTHER)
                        ? reading.read(
                                () -> Read.count(
                                        of(figures, matter),
                                        "figures[" + matter + "]",
                                        matter.label() + "核实的数目",
                                        0,
                                        99),
                                0)
                        : null;
                read.add(new Decision(matter, choice.equals(REGISTER), reason, figure, null, null));
            }
        }
        reading.throwIfAny();
        return read;
    }
}
