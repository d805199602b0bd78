package org.bangfu.policy.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division whose code is no longer in force. Figures are said of the divisions of today: taken for one without figures of its own, an
 * earlier code would silently get those of its city.
 *
 * @param code six digits
 * @param since the year from which the code is no longer in force
 * @param successor the division in which it lies today
 */
public record FormerPlace(int code, String name, int since, int successor, String successorName) {

    /** Those of Wuhu. */
    private static final List<FormerPlace> ALL = List.of(
            new FormerPlace(340203, "原弋江区", 2020, 340209, "弋江区"),
            new FormerPlace(340204, "原新芜区", 2006, 340202, "镜湖区"),
            new FormerPlace(340208, "原三山区", 2020, 340209, "弋江区"),
            new FormerPlace(340221, "原芜湖县", 2020, 340210, "湾沚区"),
            new FormerPlace(340222, "原繁昌县", 2020, 340212, "繁昌区"),
            new FormerPlace(340225, "原无为县", 2019, 340281, "无为市"),
            new FormerPlace(341422, "原无为县", 2011, 340281, "无为市"));

    /** What a code stood for; null where it is in force, or none we know. */
    public static @Nullable FormerPlace of(int code) {
        for (FormerPlace former : ALL) {
            if (former.code == code) {
                return former;
            }
        }
        return null;
    }

    /** The code in force today for what lay under this one. */
    public static int today(int code) {
        FormerPlace former = of(code);
        return former == null ? code : former.successor;
    }

    /** The word and the mend, for whoever wrote the code. */
    public String sentence() {
        return "%06d（%s）%d年起已不再使用，现为%s %06d，请改写为 %06d"
                .formatted(code, name, since, successorName, successor, successor);
    }
}
