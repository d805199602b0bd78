package org.bangfu.office.casework.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.review.Review.Fault;
import org.bangfu.office.casework.review.Review.Point;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.terms.Category;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer types on any of the review's pages.
 *
 * @param faults by kind of error, what is to be mended; blank where nothing is
 */
public record ReviewForm(
        @Nullable String version,
        @Nullable String suggestion,
        @Nullable String words,
        @Nullable Map<String, String> faults) {

    private static final int MOST = 1000;

    static ReviewForm blank(int version) {
        return new ReviewForm(Integer.toString(version), null, null, null);
    }

    /** Its categories to choose from. */
    public static Map<String, String> categories() {
        return Term.choices(Category.FILED);
    }

    public String faultOf(Fault fault) {
        String text = faults == null ? null : faults.get(fault.name());
        return text == null ? "" : text;
    }

    int seen() {
        return Read.count(version, "version", "版本", 0, Integer.MAX_VALUE);
    }

    /** The opinion of M10(3): a category and words. */
    Opinion opinion() {
        var reading = new Refusals.Reading();
        Category category =
                reading.read(() -> Read.oneOf(Category.class, suggestion, "suggestion", "建议的困难类别"), Category.NONE);
        String said = reading.read(this::said, "");
        reading.throwIfAny();
        if (category == Category.NONE) {
            throw Refusal.at("suggestion", "审核通过时请选择一个困难类别；不符合的请办“不予帮扶”。");
        }
        return new Opinion(category, said);
    }

    String said() {
        return Read.text(words, "words", "审核意见", MOST);
    }

    List<Point> points() {
        var reading = new Refusals.Reading();
        var points = new ArrayList<Point>();
        Read.known(Fault.class, faults, "faults");
        for (Fault fault : Fault.values()) {
            String text = reading.<@Nullable String>read(
                    () -> Read.optional(faultOf(fault), "faults[" + fault.name() + "]", fault.label(), MOST), null);
            if (text != null) {
                points.add(new Point(fault, text));
            }
        }
        reading.throwIfAny();
        return points;
    }

    record Opinion(Category category, String words) {}
}
