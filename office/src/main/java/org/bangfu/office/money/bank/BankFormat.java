package org.bangfu.office.money.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a bank names the columns and the outcomes in its files. The first name of a column is the one we write, all are read; another
 * bank's format is another mapping, in the configuration.
 */
public record BankFormat(Map<Column, List<String>> headings, Map<AttemptState, List<String>> outcomes) {

    /** What the files of every bank hold under one name or another. */
    public enum Column {
        BATCH,
        COUNT,
        TOTAL,
        REFERENCE,
        ACCOUNT,
        NAME,
        AMOUNT,
        PURPOSE,
        STATUS,
        REASON,
        SERIAL,
        DATE
    }

    public static final BankFormat STANDARD = new BankFormat(
            new EnumMap<>(Map.ofEntries(
                    Map.entry(Column.BATCH, List.of("批次号", "批号", "批次编号")),
                    Map.entry(Column.COUNT, List.of("总笔数", "笔数")),
                    Map.entry(Column.TOTAL, List.of("总金额", "合计金额")),
                    Map.entry(Column.REFERENCE, List.of("业务编号", "业务参考号", "企业流水号", "明细编号")),
                    Map.entry(Column.ACCOUNT, List.of("收款账号", "账号", "卡号")),
                    Map.entry(Column.NAME, List.of("收款户名", "户名", "姓名")),
                    Map.entry(Column.AMOUNT, List.of("金额", "交易金额", "付款金额")),
                    Map.entry(Column.PURPOSE, List.of("用途", "附言", "摘要")),
                    Map.entry(Column.STATUS, List.of("处理结果", "状态", "交易状态")),
                    Map.entry(Column.REASON, List.of("失败原因", "原因", "备注")),
                    Map.entry(Column.SERIAL, List.of("银行流水号", "流水号", "交易流水号")),
                    Map.entry(Column.DATE, List.of("交易日期", "日期", "入账日期")))),
            new EnumMap<>(Map.of(
                    AttemptState.PAID, List.of("成功", "交易成功", "已支付", "已入账", "PAID", "SUCCESS"),
                    AttemptState.REFUSED, List.of("失败", "交易失败", "拒绝", "退票", "REFUSED", "FAILED"),
                    AttemptState.UNKNOWN, List.of("处理中", "未知", "可疑", "超时", "UNKNOWN", "PENDING"),
                    AttemptState.RETURNED, List.of("退汇", "已退汇", "RETURNED"))));

    public BankFormat {
        for (Column column : Column.values()) {
            if (headings.getOrDefault(column, List.of()).isEmpty()) {
                throw new IllegalArgumentException("the bank's format names no " + column);
            }
        }
    }

    /** The same, with a bank's own names before the usual ones. */
    BankFormat named(Map<Column, List<String>> itsHeadings, Map<AttemptState, List<String>> itsOutcomes) {
        return new BankFormat(before(itsHeadings, headings), before(itsOutcomes, outcomes));
    }

    private static <K> Map<K, List<String>> before(Map<K, List<String>> first, Map<K, List<String>> then) {
        return then.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        usual -> Stream.concat(
                                        first.getOrDefault(usual.getKey(), List.of()).stream(),
                                        usual.getValue().stream())
                                .distinct()
                                .toList()));
    }

    /** All names a column goes by. */
    List<String> names(Column column) {
        return headings.getOrDefault(column, List.of());
    }

    /** The name we write. */
    String name(Column column) {
        return names(column).getFirst();
    }

    /** The word for an outcome; for the bank to practise with. */
    String word(AttemptState outcome) {
        return outcomes.getOrDefault(outcome, List.of(outcome.label())).getFirst();
    }

    boolean names(Column column, String heading) {
        return names(column).contains(heading);
    }

    Optional<AttemptState> outcome(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return outcomes.entrySet().stream()
                .filter(each -> each.getValue().contains(upper))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
