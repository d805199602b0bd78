package org.bangfu.office.casework.review;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a county's reviewer on a case.
 *
 * @param suggestion the category a reviewer who passed it suggests; null for every other verdict
 */
public record Review(
        long id,
        Verdict verdict,
        long account,
        String by,
        LocalDate on,
        String words,
        List<Point> points,
        @Nullable Category suggestion) {

    public Review {
        points = List.copyOf(points);
    }

    /** What was decided. */
    public enum Verdict {
        PASSED("审核通过"),
        SENT_BACK("退回初审"),
        DOUBTED("标记存疑"),
        CLEARED("取消存疑");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One thing to mend, by kind, so that kinds of error can be counted. */
    public record Point(Fault fault, String words) {}

    /** Kinds of error for which a case is sent back. */
    public enum Fault {
        PAPER_MISSING("缺少证明材料"),
        PAPER_UNCLEAR("证明材料不清楚、不合要求"),
        HOUSEHOLD("家庭人口认定有误"),
        INCOME("收入核实不清"),
        EXPENSES("支出核实不清"),
        HOME_OR_VEHICLE("住房、车辆情况不清"),
        CAUSE("致困原因或情形不清"),
        VISIT("走访不到位、调查表不完整"),
        SIGNATURE("签名、盖章不全"),
        OTHER("其他");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
