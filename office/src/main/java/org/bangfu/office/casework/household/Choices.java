package org.bangfu.office.casework.household;

import java.util.List;

/** The lists the paper forms offer (fields of 困难职工档案表), in their order. */
public final class Choices {

    public static final List<String> POLITICAL_STATUS = List.of("群众", "中共党员", "共青团员", "民主党派", "其他");
    public static final List<String> MARITAL_STATUS = List.of("未婚", "已婚", "离异", "丧偶");
    public static final List<String> REGISTER = List.of("非农业", "农业", "农转居");
    public static final List<String> STATUS =
            List.of("在岗", "下岗", "待岗", "失业", "病休", "内退", "农民工", "退休", "务农", "在校学生", "学龄前", "无业");
    public static final List<String> RELATION = List.of("配偶", "子女", "父母", "祖父母", "孙子女", "兄弟姐妹", "其他");
    public static final List<String> HEALTH = List.of("良好", "一般", "慢性病", "重大疾病", "残疾");
    public static final List<String> INSURANCE = List.of("职工基本医疗保险", "城乡居民基本医疗保险", "无");
    public static final List<String> EMPLOYER_KIND =
            List.of("国有企业", "集体企业", "民营企业", "外资企业", "机关", "事业单位", "个体工商户", "灵活就业", "其他");
    public static final List<String> EMPLOYER_CONDITION = List.of("正常", "停产", "半停产", "关闭", "破产", "改制", "其他");
    public static final List<String> MODEL_WORKER = List.of("无", "市级", "省级", "全国");
    public static final List<String> HOME_KIND =
            List.of("自购商品房", "自建房", "经济适用房", "公租房", "租房", "借住", "单位宿舍", "无房", "其他");

    private Choices() {}
}
