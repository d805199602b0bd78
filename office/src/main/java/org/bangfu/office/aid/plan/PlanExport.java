package org.bangfu.office.aid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as a workbook, whole: each line with its fund, what each fund pays, whom the meeting took off. */
@Controller
@May(Permission.SEE_AID)
class PlanExport {

    private final PlanBook plans;
    private final PlanMoney money;
    private final YearTotals totals;
    private final Exports exports;
    private final PlanPage page;
    private final Forms forms;
    private final TransactionTemplate transaction;

    PlanExport(
            PlanBook plans,
            PlanMoney money,
            YearTotals totals,
            Exports exports,
            PlanPage page,
            Forms forms,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.money = money;
        this.totals = totals;
        this.exports = exports;
        this.page = page;
        this.forms = forms;
        this.transaction = transaction;
    }

    @PostMapping("/plans/{id}/export")
    Object export(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model) {
        return forms.file(
                () -> exports.give("使用方案", rows(id), reason, Acting.now()), errors -> page.one(id, errors, model));
    }

    private List<List<Object>> rows(long id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Plan plan = plans.get(id);
            List<PlanLine> lines = plans.lines(id);
            var approvals = totals.of(plan, lines);
            var rows = new ArrayList<List<Object>>();
            rows.add(List.of("档案号", "户主", "类别", "项目", "依据", "标准（元）", "金额（元）", "资金", "理由", "说明"));
            for (PlanLine line : lines) {
                rows.add(row(
                        line, money.name(line.fund()), said(line, approvals.getOrDefault(line.caseId(), List.of()))));
            }
            for (TakenOff off : plans.takenOff(id)) {
                rows.add(row(off.line(), money.name(off.line().fund()), "会议上移出，不发放：" + off.reason()));
            }
            PlanSheet sheet = PlanSheet.of(lines);
            sheet.funds()
                    .forEach((fund, amount) ->
                            rows.add(List.of("资金合计", "", "", "", "", "", amount, money.name(fund), "", "")));
            rows.add(List.of("合计", sheet.rows().size() + " 户", "", "", "", "", sheet.total(), "", "", ""));
            return rows;
        }));
    }

    private static String said(PlanLine line, List<String> approvals) {
        return (line.unvisited() ? "待核查；" : "") + approvals.stream().collect(Collectors.joining("；"));
    }

    private static List<Object> row(PlanLine line, String fund, String said) {
        return List.of(
                line.fileNumber(),
                line.applicantName(),
                line.category() == null ? "—" : line.category().label(),
                line.kind().label(),
                line.basis().label(),
                line.standard(),
                line.amount(),
                fund,
                Objects.requireNonNullElse(line.reason(), ""),
                said);
    }
}
