package org.bangfu.contract;

import java.time.YearMonth;
import java.util.Map;
import org.bangfu.policy.family.Period;
import org.jspecify.annotations.Nullable;

/** What income and expense items have in common. */
abstract sealed class ItemDraft permits IncomeDraft, ExpenseDraft {

    final Values values;
    private final Problems problems;
    private final String list;
    private final int index;
    boolean sound = true;
    private boolean memberGiven;

    @Nullable String member;

    private boolean monthGiven;
    private @Nullable YearMonth month;
    private boolean fromGiven;
    private @Nullable YearMonth from;
    private boolean toGiven;
    private @Nullable YearMonth to;

    @Nullable Period period;

    ItemDraft(String list, int index, Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
        this.list = list;
        this.index = index;
    }

    abstract boolean ownField(String name);

    final boolean readFields() {
        boolean read = values.object(this::field);
        sound &= read;
        return read;
    }

    private boolean field(String name) {
        switch (name) {
            case "member" -> {
                memberGiven = true;
                member = values.text();
            }
            case "month" -> {
                monthGiven = true;
                month = values.month();
            }
            case "from" -> {
                fromGiven = true;
                from = values.month();
            }
            case "to" -> {
                toGiven = true;
                to = values.month();
            }
            default -> {
                return ownField(name);
            }
        }
        return true;
    }

    final void wrong(String field, String message) {
        sound = false;
        problems.add(list + "[" + index + "]" + field, message);
    }

    final void checkMemberAndPeriod() {
        if (!memberGiven) {
            wrong(".member", "缺少所属成员，请写成员编号");
        } else if (member == null) {
            sound = false;
        }
        if (monthGiven && (fromGiven || toGiven)) {
            wrong(".month", "month 与 from、to 只能选一种，请删去一种");
        } else if (monthGiven) {
            period = month == null ? null : Period.of(month);
        } else if (fromGiven && toGiven) {
            if (from != null && to != null && from.isAfter(to)) {
                wrong(".from", "起始月 " + from + " 晚于结束月 " + to + "，请核对");
            } else if (from != null && to != null) {
                period = new Period(from, to);
            }
        } else if (fromGiven) {
            wrong(".to", "有 from 没有 to，请补上结束月");
        } else if (toGiven) {
            wrong(".from", "有 to 没有 from，请补上起始月");
        } else {
            wrong(".month", "缺少月份，请写 month，或 from 和 to");
        }
        sound &= period != null;
    }

    /** Where its last month stands in the document. */
    final String lastMonthField() {
        return monthGiven ? ".month" : ".to";
    }

    /** The member's position, -1 where nobody has this id. */
    final int position(Map<String, Integer> positions) {
        Integer position = member == null ? null : positions.get(member);
        if (position == null) {
            if (member != null) {
                wrong(".member", "成员“" + Values.shortened(member) + "”不在 members 里，请核对编号");
            }
            return -1;
        }
        return position;
    }
}
