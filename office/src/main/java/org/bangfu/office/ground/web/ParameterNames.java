package org.bangfu.office.ground.web;

import java.util.Map;

/** What parts of an address are called on a screen; a test sees to it that each parameter of each page and list has its name here. */
final class ParameterNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("account", "科目"),
            Map.entry("actor", "姓名"),
            Map.entry("after", "从哪里往下看"),
            Map.entry("before", "从哪里往下看"),
            Map.entry("category", "类别"),
            Map.entry("cause", "致困原因"),
            Map.entry("chosen", "选中的案件"),
            Map.entry("counterpart", "往来工会"),
            Map.entry("county", "县区"),
            Map.entry("deed", "种类"),
            Map.entry("entered", "是否已登记"),
            Map.entry("first", "从哪天"),
            Map.entry("full", "显示完整号码"),
            Map.entry("fund", "资金"),
            Map.entry("kind", "种类"),
            Map.entry("lacking", "缺材料"),
            Map.entry("last", "到哪天"),
            Map.entry("member", "家庭成员"),
            Map.entry("mine", "只看我的"),
            Map.entry("month", "月份"),
            Map.entry("occasion", "业务"),
            Map.entry("only", "只看"),
            Map.entry("order", "排列"),
            Map.entry("owner", "经办人"),
            Map.entry("place", "工会"),
            Map.entry("purpose", "用途"),
            Map.entry("q", "查找的内容"),
            Map.entry("recheck", "核查"),
            Map.entry("size", "每页多少条"),
            Map.entry("source", "资金来源"),
            Map.entry("state", "状态"),
            Map.entry("subject", "编号"),
            Map.entry("union", "工会"),
            Map.entry("use", "使用范围"),
            Map.entry("year", "年度"));

    private ParameterNames() {}

    static boolean knows(String parameter) {
        return NAMES.containsKey(parameter);
    }

    /** The word for a parameter; a general one where it is no filter of ours. */
    static String of(String parameter) {
        return NAMES.getOrDefault(parameter, "筛选条件");
    }
}
