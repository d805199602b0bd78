package org.bangfu.office.matching;

import java.util.List;
import java.util.Locale;

/** Registers of other offices whose lists the county imports, with the columns of each list. */
public enum Register {
    DIBAO("最低生活保障", "民政", List.of(Column.text("保障类别"), Column.date("起始日期"))),
    HOMES("不动产登记", "自然资源和规划", List.of(Column.text("坐落"), Column.text("建筑面积"), Column.text("用途"))),
    VEHICLES("机动车登记", "公安交管", List.of(Column.text("号牌号码"), Column.text("车辆类型"), Column.date("登记日期"))),
    COMPANIES("市场主体登记", "市场监管", List.of(Column.text("企业名称"), Column.text("任职或出资"))),
    DEATHS("死亡登记", "民政、公安", List.of(Column.date(Register.DAY_OF_DEATH)));

    /** In every list: whom a line is about. */
    static final String IDENTITY = "身份证号";

    /** In the list of the dead. */
    static final String DAY_OF_DEATH = "死亡日期";

    private final String chinese;
    private final String keeper;
    private final List<Column> columns;

    Register(String chinese, String keeper, List<Column> columns) {
        this.chinese = chinese;
        this.keeper = keeper;
        this.columns = columns;
    }

    public String chinese() {
        return chinese;
    }

    /** Which office keeps it. */
    public String keeper() {
        return keeper;
    }

    /** Its columns besides the identity number. */
    List<Column> columns() {
        return columns;
    }

    /** The heads of its list, for the page that says how a file has to look. */
    public String heads() {
        return IDENTITY + "、"
                + String.join("、", columns.stream().map(Column::name).toList());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A column; a date is checked to be one. */
    record Column(String name, boolean date) {

        static Column text(String name) {
            return new Column(name, false);
        }

        static Column date(String name) {
            return new Column(name, true);
        }
    }
}
