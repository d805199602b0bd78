package org.bangfu.office.casework.matching;

import java.util.List;
import java.util.Locale;

/** Registers of other offices whose lists the county imports, with the columns of each list. */
public enum Register {
    DIBAO("最低生活保障", "民政", List.of(Column.text("保障类别", "救助类别", "低保类别"), Column.date("起始日期", "保障起始日期", "享受起始日期"))),
    HOMES(
            "不动产登记",
            "自然资源和规划",
            List.of(
                    Column.text(Register.ADDRESS, "房屋坐落", "不动产坐落", "地址", "房屋地址"),
                    Column.text("建筑面积", "面积", "房屋面积"),
                    Column.text(Register.USE, "房屋用途", "规划用途", "房屋性质"),
                    Column.text(Register.CERTIFICATE, "产权证号", "权证号", "不动产权证书号", "不动产单元号", "证书编号")
                            .optional())),
    VEHICLES(
            "机动车登记",
            "公安交管",
            List.of(
                    Column.text(Register.PLATE, "车牌号", "车牌号码", "号牌"),
                    Column.text("车辆类型", "车型"),
                    Column.date("登记日期", "初次登记日期", "注册日期", "注册登记日期"))),
    COMPANIES(
            "市场主体登记",
            "市场监管",
            List.of(Column.text(Register.COMPANY, "市场主体名称", "单位名称"), Column.text("任职或出资", "职务", "身份", "任职"))),
    DEATHS("死亡登记", "民政、公安", List.of(Column.date(Register.DAY_OF_DEATH, "死亡时间", "去世日期")));

    /** In every list: whom a line is about. */
    static final String IDENTITY = "身份证号";

    /** In a list that says it: what that person is called. */
    static final String NAME = "姓名";

    /** In the list of homes. */
    static final String ADDRESS = "坐落";

    static final String USE = "用途";
    static final String CERTIFICATE = "不动产权证号";

    /** In the list of vehicles. */
    static final String PLATE = "号牌号码";

    /** In the list of companies. */
    static final String COMPANY = "企业名称";

    /** In the list of the dead. */
    static final String DAY_OF_DEATH = "死亡日期";

    private final String label;
    private final String keeper;
    private final List<Column> columns;

    Register(String label, String keeper, List<Column> columns) {
        this.label = label;
        this.keeper = keeper;
        this.columns = columns;
    }

    public String label() {
        return label;
    }

    /** Which office keeps it. */
    public String keeper() {
        return keeper;
    }

    /** Its columns besides the identity number and the name. */
    List<Column> columns() {
        return columns;
    }

    /** The heads that its list must have, for the page that says how a file has to look. */
    public String heads() {
        return IDENTITY + "、"
                + String.join(
                        "、",
                        columns.stream()
                                .filter(column -> !column.maybe())
                                .map(Column::name)
                                .toList());
    }

    /** The heads that its list may have besides. */
    public String maybeHeads() {
        return NAME
                + String.join(
                        "",
                        columns.stream()
                                .filter(Column::maybe)
                                .map(column -> "、" + column.name())
                                .toList());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A column; a date is checked to be one.
     *
     * @param others what other offices call it
     * @param maybe whether a list may lack it
     */
    record Column(String name, boolean date, List<String> others, boolean maybe) {

        Column {
            others = List.copyOf(others);
        }

        static Column text(String name, String... others) {
            return new Column(name, false, List.of(others), false);
        }

        static Column date(String name, String... others) {
            return new Column(name, true, List.of(others), false);
        }

        Column optional() {
            return new Column(name, date, others, true);
        }

        boolean named(String head) {
            return name.equals(head) || others.contains(head);
        }
    }
}
