package org.bangfu.office.scenario;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Role;

/** The money's way from the document that brought it to the family's card (F4, F7, F9, M12), each step by the person whose step it is. */
final class MoneyWalk {

    private final Screens screens;
    private final Town town;

    MoneyWalk(Screens screens, Town town) {
        this.screens = screens;
        this.town = town;
    }

    /** F4: a receipt with its document, entered in the books. */
    void moneyComesIn(String purpose) {
        try (var desk = screens.desk(town.jinghu(Role.BOOKKEEPER))) {
            desk.open("/funds/receipts/new").fill("文号", "皖工办〔2026〕8号").fill("付款单位", "芜湖市总工会");
            desk.fill("金额（元）", "90000.005")
                    .select("资金来源", "中央财政")
                    .fill("用途（项目）", purpose)
                    .press("入账");
            desk.sees("最多两位小数").fill("金额（元）", "90000").attach("拨款文件或进账单", Brought.photograph("拨款文件"));
            desk.press("入账").sees("90,000.00", "皖工办〔2026〕8号");
        }
    }

    /** F7, F15(1): drafted by the centre, checked by finance, decided in a meeting. */
    void theMeetingDecides(String fileNumber, String purpose) {
        String plan;
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_CLERK))) {
            desk.open("/plans").fill("方案名称", "2026年第一批帮扶资金使用方案").press("起草");
            plan = desk.tick(fileNumber)
                    .tick(purpose)
                    .press("列入方案")
                    .sees("27,260.00")
                    .at();
            desk.press("送财务核对资金").sees("核对");
        }
        try (var desk = screens.desk(town.jinghu(Role.BOOKKEEPER))) {
            desk.open(plan).press("来源、用途、余额无误，报会议研究").sees("待会议");
        }
        try (var desk = screens.desk(town.jinghu(Role.CHAIR))) {
            desk.open("/meetings").fill("地点", "三楼会议室").fill("应到人数", "7").press("开会");
            for (String one : List.of("主席", "帮扶中心经办", "帮扶中心审核", "财务记账", "财务支付")) {
                desk.select("镜湖" + one + "到会情况", "出席");
            }
            desk.fill("谁说了什么", "财务记账：走访和核对都到位，同意。");
            desk.fill("同意（人）", "5").choose("决定", "通过方案").fill("决议", "同意按方案发放。");
            desk.press("签发纪要").sees("纪要已签发");
        }
    }

    /** M12, F9, R-39: prepared by the centre, released by finance, paid by the bank, told to the family. */
    void theBankPays(String fileNumber) {
        String batch;
        try (var desk = screens.desk(town.jinghu(Role.CENTRE_CLERK))) {
            desk.open("/batches/new").tickOnly("instalments", fileNumber).press("编成批次");
            batch = desk.sees("27,260.00", "待放行").doesNotSee("核对无误，放行").at();
        }
        try (var desk = screens.desk(town.jinghu(Role.PAYER))) {
            desk.open("/today").sees("批").open(batch).sees("没有发现问题").press("核对无误，放行");
            desk.press("生成付款文件，送银行").sees("付款文件");
            var order = desk.download("CSV");
            desk.attach("银行回执", answer(order, "8888.88")).press("导入回执").sees("金额");
            desk.attach("银行回执", answer(order, null)).press("导入回执").sees("到账 3 笔 27,260.00 元");
        }
    }

    /** What the bank answers to its file: all paid; {@code instead} puts another amount in the first line. */
    private static FilePayload answer(String order, @org.jspecify.annotations.Nullable String instead) {
        List<String> lines =
                order.lines().map(line -> line.replace("\uFEFF", "")).toList();
        int head = 0;
        while (!lines.get(head).startsWith("业务编号")) {
            head++;
        }
        List<String> names = List.of(lines.get(head).split(","));
        int amount = names.indexOf("金额");
        String rows = lines.stream()
                .skip(head + 1L)
                .filter(line -> line.startsWith("BF"))
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + ",成功,," + cells[amount] + ",2026" + cells[0].hashCode() + ",2026-03-26")
                .collect(Collectors.joining("\n"));
        String first = rows.replaceFirst("(成功,,)[0-9.]+", "$1" + instead);
        String text = String.join("\n", lines.subList(0, head)) + "\n业务编号,处理结果,失败原因,金额,银行流水号,交易日期\n"
                + (instead == null ? rows : first) + "\n";
        return new FilePayload(
                "回执" + (instead == null ? "" : "-错") + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
