package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseEvent;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/** The worker's case as a way from top to bottom: what is done, where it stands, what comes. */
public final class CaseTimeline {

    /** A station; {@code when} is a date with who came, or what to expect. */
    public record Station(String title, String when, Stand stand) {}

    /** Where a station lies. */
    public enum Stand {
        DONE("done"),
        NOW("now"),
        LATER("");

        private final String style;

        Stand(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /** How far her money has come, once her family is on file. */
    enum Aid {
        NONE,
        DECIDED,
        ARRIVED;

        static Aid of(List<MyAid.Line> lines) {
            if (lines.isEmpty()) {
                return NONE;
            }
            return lines.stream().allMatch(MyAid.Line::paid) ? ARRIVED : DECIDED;
        }
    }

    /** In M10's order; how far a case has come is the index of the one it stands at. */
    private enum Stage {
        APPLY("提交申请"),
        VISIT("入户走访"),
        REVIEW("县区审核"),
        MATCH("信息比对"),
        NOTICE("公示"),
        FILE("建档"),
        GRANT("研究决定、发放");

        private final String title;

        Stage(String title) {
            this.title = title;
        }
    }

    private CaseTimeline() {}

    static List<Station> of(Case aCase, Aid aid, List<CaseEvent> history, LocalDate today) {
        var stations = new ArrayList<Station>();
        Stage at = stage(aCase, history);
        for (var stage : Stage.values()) {
            boolean arrived = stage == Stage.GRANT && aCase.state() == State.FILED && aid == Aid.ARRIVED;
            boolean done = stage.compareTo(at) < 0 || arrived;
            boolean now = stage == at && !arrived;
            if (!done && !aCase.state().live()) {
                break;
            }
            stations.add(new Station(
                    stage.title,
                    arrived ? "已经到账" : done ? reached(stage, history, today) : now ? "现在" : "",
                    done ? Stand.DONE : now ? Stand.NOW : Stand.LATER));
        }
        if (!aCase.state().live()) {
            stations.add(new Station(aCase.state().label(), day(history, CaseTimeline::moved, today), Stand.NOW));
        }
        return List.copyOf(stations);
    }

    /** The station a case stands at; of one that has ended, the one it had come to. */
    private static Stage stage(Case aCase, List<CaseEvent> history) {
        return switch (aCase.state()) {
            case DRAFT -> Stage.APPLY;
            case SUBMITTED, INCOMPLETE -> Stage.VISIT;
            case VISITED -> Stage.REVIEW;
            case REVIEWED -> Stage.MATCH;
            case MATCHED, ON_NOTICE, OBJECTED -> Stage.NOTICE;
            case FILED, GRADUAL_EXIT -> Stage.GRANT;
            case CLOSED -> Stage.GRANT;
            case REFUSED, WITHDRAWN -> lastBefore(history);
        };
    }

    private static Stage lastBefore(List<CaseEvent> history) {
        var ended = last(history, CaseTimeline::moved);
        if (ended == null || ended.from() == null) {
            return Stage.APPLY;
        }
        return switch (ended.from()) {
            case SUBMITTED, INCOMPLETE -> Stage.VISIT;
            case VISITED -> Stage.REVIEW;
            case REVIEWED -> Stage.MATCH;
            case MATCHED, ON_NOTICE, OBJECTED -> Stage.NOTICE;
            case DRAFT, FILED, GRADUAL_EXIT, CLOSED, REFUSED, WITHDRAWN -> Stage.APPLY;
        };
    }

    private static String reached(Stage stage, List<CaseEvent> history, LocalDate today) {
        return switch (stage) {
            case APPLY -> day(history, event -> event.from() == State.DRAFT, today);
            case VISIT -> dayAndWho(history, event -> event.to() == State.VISITED && moved(event), today);
            case REVIEW -> day(history, event -> event.to() == State.REVIEWED && moved(event), today);
            case MATCH -> day(history, event -> event.to() == State.MATCHED && moved(event), today);
            case NOTICE -> {
                String posted = day(history, event -> event.to() == State.ON_NOTICE && moved(event), today);
                yield posted.isEmpty() ? "" : posted + "张贴";
            }
            case FILE, GRANT -> day(history, event -> event.to() == State.FILED && moved(event), today);
        };
    }

    private static boolean moved(CaseEvent event) {
        return event.from() != event.to();
    }

    private static String day(List<CaseEvent> history, Predicate<CaseEvent> which, LocalDate today) {
        var event = last(history, which);
        return event == null ? "" : Show.day(event.on(), today);
    }

    private static String dayAndWho(List<CaseEvent> history, Predicate<CaseEvent> which, LocalDate today) {
        var event = last(history, which);
        return event == null ? "" : Show.day(event.on(), today) + " · " + event.by();
    }

    private static @Nullable CaseEvent last(List<CaseEvent> history, Predicate<CaseEvent> which) {
        return history.reversed().stream().filter(which).findFirst().orElse(null);
    }

    /** Where it stands, in one line. */
    static String lead(Case aCase, Aid aid, Deadlines.@Nullable Next next, LocalDate today, String left) {
        return switch (aCase.state()) {
            case DRAFT -> "申请还没有提交";
            case SUBMITTED -> "等工会的人上门走访";
            case INCOMPLETE -> left.isEmpty() ? "请补材料" : "请补材料，" + left;
            case VISITED -> "已经走访过，县区工会正在审核";
            case REVIEWED -> "审核通过，正在核对信息";
            case MATCHED -> "信息核对完，准备公示";
            case ON_NOTICE -> next == null ? "正在公示" : next.on().isBefore(today) ? "公示期满，等待建档" : "正在公示，" + left;
            case OBJECTED -> "公示中有人提出意见，正在调查";
            case FILED ->
                switch (aid) {
                    case NONE -> "已经建档";
                    case DECIDED -> "帮扶款已经决定，正在发放";
                    case ARRIVED -> "帮扶款已经到账";
                };
            case GRADUAL_EXIT -> "渐退期，档案保留";
            case CLOSED -> "档案已经撤销";
            case REFUSED -> "这次没有通过";
            case WITHDRAWN -> "申请已经撤回";
        };
    }

    /**
     * What happens next, by when, and what she has to do about it.
     *
     * @param notice how long a notice hangs, 5 个工作日
     */
    static String next(Case aCase, Aid aid, Deadlines.@Nullable Next next, LocalDate today, String notice) {
        String by = next == null ? "" : Show.day(next.on(), today) + (next.provisional() ? "（暂定）" : "") + "前";
        return switch (aCase.state()) {
            case DRAFT -> "一项一项填，填一项存一项，随时可以停下来，下次接着填。";
            case SUBMITTED -> by + "会有两位工会工作人员到您家走访，去之前会打电话。请把原件准备好，您现在不用做别的。";
            case INCOMPLETE -> "还缺下面的材料。" + by + "补齐，您的申请就接着办。";
            case VISITED -> "县区工会帮扶中心" + by + "审核。您现在不用做什么。";
            case REVIEWED -> "县区工会" + by + "向民政、住房、车辆等部门核对您家填的情况。您现在不用做什么。";
            case MATCHED -> "接着在单位或者街道张贴公示，公示 " + notice + "。公示上只写隐去一个字的姓名、单位、街道和类别。您现在不用做什么。";
            case ON_NOTICE -> "没有人提出异议，公示期满就给您家建档。您现在不用做什么。";
            case OBJECTED -> by + "给出答复。需要您说明情况时，工会会打电话给您。";
            case FILED ->
                switch (aid) {
                    case NONE -> "帮扶款由会议研究决定，发放前会短信告诉您金额。家里情况有变化，请及时告诉工会。";
                    case DECIDED -> "每一笔办到哪里写在下面，到账会短信告诉您。家里情况有变化，请及时告诉工会。";
                    case ARRIVED -> "每一笔写在下面。以后再有帮扶，会短信告诉您。家里情况有变化，请及时告诉工会。";
                };
            case GRADUAL_EXIT -> "已经决定的帮扶照发，不再安排新的。又遇到困难，请告诉工会。";
            case CLOSED -> "以后又遇到困难，可以重新申请。";
            case REFUSED -> "原因写在告知书里。以后情况有变化，可以重新申请。";
            case WITHDRAWN -> "以后需要帮助，可以重新申请。";
        };
    }
}
