package org.bangfu.office.ground.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The words over and under the rows of a table, as offices write them. */
public final class Heads {

    private static final Pattern BESIDE =
            Pattern.compile("\\s|[*★☆※#:：•·]|\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕|必填|选填|(?<=面积)(m2|平方米|平米)");

    /** What stands under a table: a sum, who made it, who signs, what is to be noted. */
    private static final Pattern FOOT = Pattern.compile(
            "(本页|以上|总)?(合计|总计|共计|小计|汇总|总笔数|总数|共\\d+[笔条行户人辆套]|制表|填表|填报|制单|经办|复核|审核|负责人|联系人|联系电话|打印|导出|说明|备注|附注|注[:：]|第\\d+页|[(]?盖章"
                    + "|以下空白|以下无|单位[:：(]|报送|数据截止|截止日期|统计日期|日期[:：]|此表|本表).*");

    private Heads() {}

    /** A head without what stands beside its word: stars, line breaks, blanks, a unit in brackets; in one form of letters. */
    public static String name(String cell) {
        return BESIDE.matcher(plain(cell)).replaceAll("");
    }

    /** Half width, without blanks around it. */
    public static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    /** Whether a row begins with such a word; whoever reads it looks besides that it says nothing a line of the table would say. */
    public static boolean foot(List<String> cells) {
        return cells.stream()
                .map(cell -> plain(cell).replaceAll("\\s", ""))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> FOOT.matcher(cell).matches())
                .isPresent();
    }
}
