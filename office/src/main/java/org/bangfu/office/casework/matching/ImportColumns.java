package org.bangfu.office.casework.matching;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.office.ground.list.Cell;
import org.bangfu.office.ground.list.Column;
import org.bangfu.office.ground.list.Columns;
import org.bangfu.office.ground.web.Show;

/** What was imported, on the screen and in Excel; nobody's data. */
final class ImportColumns {

    static final Columns<Imported> ALL = Columns.of(
            Column.<Imported>of(
                            "登记",
                            one -> Cell.link(
                                            "/registers/imports/" + one.id(),
                                            one.register().label())
                                    .below(Cell.note(
                                            one.source() + " · " + one.mode().brief())))
                    .excel(one -> one.register().label())
                    .excel("来源", Imported::source)
                    .excel("全量或新增", one -> one.mode().brief()),
            Column.<Imported>of(
                            "数据截止",
                            one -> Cell.day(one.asOf())
                                    .below(one.corrections().isEmpty() ? Cell.EMPTY : Cell.note("已更正")))
                    .excel(Imported::asOf),
            Column.<Imported>of(
                            "行数",
                            one -> Cell.text(String.valueOf(one.lines()))
                                    .below(one.faults() == 0 ? Cell.EMPTY : Cell.note(one.faults() + " 行没有导入")))
                    .inFigures()
                    .excel(Imported::lines)
                    .excel("没有导入的行", Imported::faults),
            Column.<Imported>of(
                            "文件",
                            one -> Cell.text(one.fileName())
                                    .below(one.takenBack() == null ? Cell.EMPTY : Cell.state("bad", "已撤回")))
                    .excel(Imported::fileName),
            Column.<Imported>of("导入", one -> Cell.text(Show.date(one.on()) + " · " + one.by()))
                    .excel("导入日期", Imported::on)
                    .excel("导入人", Imported::by),
            Column.onlyExcel("更正和撤回", ImportColumns::later));

    private ImportColumns() {}

    private static String later(Imported one) {
        return Stream.concat(one.corrections().stream(), Stream.ofNullable(one.takenBack()))
                .collect(Collectors.joining("；"));
    }
}
