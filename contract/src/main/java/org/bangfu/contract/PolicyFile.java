package org.bangfu.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.money.Money;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.Limits.RelativeKind;
import org.bangfu.policy.book.Limits.SpecialCap;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standards;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code policy.yaml}. Each number stands as {@code {value: 12, article: "M5(1)"}}; a key that is missing, and one that no rule asks
 * for, is a fault. Keys that came later may be missing: so a version confirmed before them can be read for ever, by their defaults.
 */
final class PolicyFile {

    static final String NAME = "policy.yaml";

    private static final int MONTHS_MOST = 120;
    private static final int COUNT_MOST = 1000;
    private static final Money AMOUNT_MOST = Money.ofYuan(100_000_000);

    private final List<PolicyFault> faults;
    private final Yaml.Mapping root;
    private final List<PolicySetting> settings;
    private final Set<Yaml> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    private PolicyFile(Yaml.Mapping root, List<PolicySetting> settings, List<PolicyFault> faults) {
        this.root = root;
        this.settings = settings;
        this.faults = faults;
    }

    /**
     * Null where there are faults.
     *
     * @param settings gains each setting, in the order in which the rules ask
     */
    static @Nullable PolicyBook read(
            String text, Standards standards, String sha256, List<PolicySetting> settings, List<PolicyFault> faults) {
        Yaml yaml = Yaml.read(NAME, text, faults);
        if (yaml == null) {
            return null;
        }
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            faults.add(new PolicyFault(NAME, yaml.line(), "", "应是“键: 值”的列表"));
            return null;
        }
        return new PolicyFile(mapping, settings, faults).book(standards, sha256);
    }

    private @Nullable PolicyBook book(Standards standards, String sha256) {
        String id = plain("id");
        String version = plain("version");
        String title = plain("title");
        String document = plain("document");
        superiorDocuments();
        LocalDate inForceFrom = valueOf("inForceFrom", "应是日期，例如 \"2020-10-27\"", LocalDate.EPOCH, PolicyFile::date);
        Limits limits = limits();
        refuseUnknown("", root);
        return faults.isEmpty()
                ? new PolicyBook(id, version, title, document, inForceFrom, limits, standards, sha256)
                : null;
    }

    private Limits limits() {
        var limits = new Limits(
                whole("window.months", 1, MONTHS_MOST),
                hundredths("deep.multiple"),
                hundredths("relative.multiple"),
                truth("standard.included"),
                truth("deep.groundRequired"),
                amount("accidental.minimum"),
                shareOrNone("accidental.incomeShare"),
                whole("migrant.months", 0, COUNT_MOST),
                amount("file.minimum"),
                word("housing.excess", HousingExcess.values()),
                amountOrNone("employment.monthlyCap"),
                whole("assets.noFile.homes", 1, COUNT_MOST),
                whole("assets.noFile.vehicles", 1, COUNT_MOST),
                whole("assets.noFile.homesWithVehicles", 1, COUNT_MOST),
                whole("assets.noFile.vehiclesWithHomes", 1, COUNT_MOST),
                whole("assets.notDeep.homes", 1, COUNT_MOST),
                whole("assets.notDeep.vehicles", 1, COUNT_MOST),
                amount("assets.notRelativeUpTo"),
                truth("relative.barWithoutAssets"),
                whole("aid.living.deepMonths", 0, MONTHS_MOST),
                whole("aid.living.relativeMonths", 0, MONTHS_MOST),
                whole("aid.education.deepMonths", 0, MONTHS_MOST),
                whole("aid.education.relativeMonths", 0, MONTHS_MOST),
                amount("aid.medical.minimum"),
                bands("aid.medical.bands"),
                amount("aid.medical.relativeCap"),
                share("aid.accident.share"),
                amount("aid.accident.cap"),
                word("relative.kind", RelativeKind.values()),
                amount("approval.provinceAbove"),
                amount("approval.nationAbove"),
                share("support.ratio"),
                wordIfSaid("deceased.income", Deceased.values(), Deceased.IGNORE),
                wordIfSaid("deceased.expenses", Deceased.values(), Deceased.COUNT),
                wordIfSaid("special.cap", SpecialCap.values(), SpecialCap.INSURED));
        if (limits.nationAbove() < limits.provinceAbove()) {
            wrong("approval.nationAbove", "不能低于 approval.provinceAbove");
        }
        if (!limits.medicalBands().isEmpty()
                && limits.medicalMinimum() > limits.medicalBands().getFirst().to()) {
            wrong("aid.medical.minimum", "不能高于第一档的 to，否则第一档没有人用得到");
        }
        return limits;
    }

    // Values

    private int whole(String key, int least, int most) {
        return valueOf(key, "应是 " + least + " 到 " + most + " 的整数", least, text -> {
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? number : null;
        });
    }

    /** A multiple with at most two decimals, as hundredths. */
    private int hundredths(String key) {
        return valueOf(key, "应是大于 0、不超过 100 的倍数，最多两位小数", 1, text -> {
            long number = Money.parseFen(text);
            return number > 0 && number <= 10_000 ? (int) number : null;
        });
    }

    /** A part of the whole with at most two decimals, as hundredths. */
    private int share(String key) {
        return valueOf(key, "应是 0 到 1 的比例，最多两位小数，例如 0.15", 0, text -> {
            long number = Money.parseFen(text);
            return number >= 0 && number <= 100 ? (int) number : null;
        });
    }

    private int shareOrNone(String key) {
        return valueOf(key, "应是大于 0、不超过 1 的比例，最多两位小数；不按收入衡量的写 none", Limits.NO_SHARE, text -> {
            long number = text.equals("none") ? Limits.NO_SHARE : Money.parseFen(text);
            return text.equals("none") || (number > 0 && number <= 100) ? (int) number : null;
        });
    }

    private long amount(String key) {
        return valueOf(key, AMOUNT, 0L, PolicyFile::fen);
    }

    private long amountOrNone(String key) {
        return valueOf(
                key,
                AMOUNT + "，没有上限写 none",
                0L,
                text -> text.equals("none") ? Long.valueOf(Long.MAX_VALUE) : fen(text));
    }

    private static final String AMOUNT = "应是不小于 0、不超过 " + AMOUNT_MOST + " 的元数，最多两位小数";

    private static @Nullable Long fen(String text) {
        long fen = Money.parseFen(text);
        return fen >= 0 && fen <= AMOUNT_MOST.fen() ? fen : null;
    }

    private boolean truth(String key) {
        return valueOf(key, "应是 true 或 false", false, text -> switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        });
    }

    private <E extends Enum<E>> E word(String key, E[] words) {
        return valueOf(key, "应是其中之一：" + String.join("、", Values.names(words)), words[0], text -> {
            for (E word : words) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            return null;
        });
    }

    /** A setting that came later than the first policies: one that does not say it means {@code otherwise}. */
    private <E extends Enum<E>> E wordIfSaid(String key, E[] words, E otherwise) {
        return said(key) ? word(key, words) : otherwise;
    }

    private boolean said(String key) {
        Yaml node = root;
        for (String name : key.split("\\.", -1)) {
            node = node instanceof Yaml.Mapping section ? section.entries().get(name) : null;
            if (node == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private <T> T valueOf(String key, String mend, T otherwise, Function<String, @Nullable T> read) {
        Yaml node = find(key);
        if (node == null) {
            return otherwise;
        }
        if (!(node instanceof Yaml.Mapping leaf)) {
            faults.add(new PolicyFault(NAME, node.line(), key, "应写成 {value: …, article: …}"));
            return otherwise;
        }
        asked.add(leaf);
        String article = text(leaf.entries().get("article"));
        if (article.isBlank()) {
            faults.add(new PolicyFault(NAME, leaf.line(), key + ".article", "缺少条款，请写明出处，例如 M5(1)"));
        }
        Yaml reading = leaf.entries().get("reading");
        if (reading != null && !text(reading).matches("R-\\d\\d(, R-\\d\\d)*")) {
            faults.add(new PolicyFault(NAME, reading.line(), key + ".reading", "应是读法的编号，例如 R-12"));
        }
        for (String name : leaf.entries().keySet()) {
            if (!name.equals("value") && !name.equals("article") && !name.equals("reading")) {
                faults.add(new PolicyFault(NAME, leaf.line(), key + "." + name, "没有这个键，请检查拼写"));
            }
        }
        Yaml value = leaf.entries().get("value");
        if (value == null) {
            faults.add(new PolicyFault(NAME, leaf.line(), key + ".value", "缺少数值"));
            return otherwise;
        }
        T found = parsed(text(value), read);
        if (found == null) {
            faults.add(new PolicyFault(NAME, value.line(), key, mend));
            return otherwise;
        }
        settings.add(new PolicySetting(key, text(value), article, reading == null ? null : text(reading)));
        return found;
    }

    private static <T> @Nullable T parsed(String text, Function<String, @Nullable T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    private static String text(@Nullable Yaml node) {
        return node instanceof Yaml.Scalar scalar ? scalar.text() : "";
    }

    private String plain(String key) {
        Yaml node = find(key);
        if (node == null) {
            return "";
        }
        asked.add(node);
        if (text(node).isBlank()) {
            faults.add(new PolicyFault(NAME, node.line(), key, "应是文字，不能是空的"));
        }
        return text(node);
    }

    /** The superior documents that the policy follows, M22: named for the reader, no rule asks for them. */
    private void superiorDocuments() {
        Yaml node = find("superior");
        if (node == null) {
            return;
        }
        asked.add(node);
        if (!(node instanceof Yaml.Sequence documents)) {
            faults.add(new PolicyFault(NAME, node.line(), "superior", "应是上级文件文号的列表"));
            return;
        }
        for (int i = 0; i < documents.items().size(); i++) {
            Yaml document = documents.items().get(i);
            if (text(document).isBlank()) {
                faults.add(new PolicyFault(NAME, document.line(), "superior[" + i + "]", "应是一个文号，不能是空的"));
            }
        }
    }

    private List<MedicalBand> bands(String key) {
        Yaml node = find(key);
        if (node == null) {
            return List.of();
        }
        asked.add(node);
        if (!(node instanceof Yaml.Sequence sequence) || sequence.items().isEmpty()) {
            faults.add(new PolicyFault(NAME, node.line(), key, "应是分档的列表，至少一档"));
            return List.of();
        }
        var bands = new ArrayList<MedicalBand>();
        for (int i = 0; i < sequence.items().size(); i++) {
            MedicalBand band = band(key + "[" + i + "]", sequence.items().get(i));
            if (band == null) {
                return List.of();
            }
            if (!bands.isEmpty() && bands.getLast().to() >= band.to()) {
                faults.add(new PolicyFault(NAME, sequence.items().get(i).line(), key + "[" + i + "].to", "应高于前一档"));
            }
            bands.add(band);
        }
        if (bands.getLast().to() != Long.MAX_VALUE) {
            faults.add(new PolicyFault(NAME, node.line(), key, "最后一档没有上限，to 应写 none"));
        }
        return bands;
    }

    private @Nullable MedicalBand band(String key, Yaml item) {
        if (!(item instanceof Yaml.Mapping band)
                || !band.entries().keySet().equals(Set.of("to", "deep", "relative", "article"))) {
            faults.add(new PolicyFault(NAME, item.line(), key, "每档应有 to、deep、relative、article，没有别的"));
            return null;
        }
        Map<String, Yaml> entries = band.entries();
        Long to = text(entries.get("to")).equals("none")
                ? Long.valueOf(Long.MAX_VALUE)
                : parsed(text(entries.get("to")), PolicyFile::fen);
        Long deep = parsed(text(entries.get("deep")), PolicyFile::fen);
        Long relative = parsed(text(entries.get("relative")), PolicyFile::fen);
        if (to == null
                || deep == null
                || relative == null
                || text(entries.get("article")).isBlank()) {
            faults.add(new PolicyFault(NAME, item.line(), key, "to、deep、relative " + AMOUNT + "；article 写明条款"));
            return null;
        }
        settings.add(new PolicySetting(
                key,
                "to %s, deep %s, relative %s"
                        .formatted(text(entries.get("to")), text(entries.get("deep")), text(entries.get("relative"))),
                text(entries.get("article")),
                null));
        return new MedicalBand(to, deep, relative);
    }

    // Keys

    /** The node at a dotted key; a missing one is noted at the line of the section it belongs in. */
    private @Nullable Yaml find(String key) {
        Yaml.Mapping section = root;
        String[] names = key.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            Yaml next = section.entries().get(names[i]);
            if (next == null) {
                faults.add(new PolicyFault(NAME, section.line(), key, "缺少这个键，请补上"));
                return null;
            }
            if (i == names.length - 1) {
                return next;
            }
            if (!(next instanceof Yaml.Mapping deeper)) {
                faults.add(new PolicyFault(NAME, next.line(), key, "缺少这个键，请补上"));
                return null;
            }
            section = deeper;
        }
        return section;
    }

    private void wrong(String key, String message) {
        Yaml node = find(key);
        faults.add(new PolicyFault(NAME, node == null ? 0 : node.line(), key, message));
    }

    private void refuseUnknown(String prefix, Yaml.Mapping section) {
        for (Map.Entry<String, Yaml> entry : section.entries().entrySet()) {
            String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            Yaml node = entry.getValue();
            if (asked.contains(node)) {
                continue;
            }
            if (node instanceof Yaml.Mapping deeper
                    && !deeper.entries().isEmpty()
                    && !deeper.entries().containsKey("value")) {
                refuseUnknown(key, deeper);
            } else {
                faults.add(new PolicyFault(NAME, node.line(), key, "没有规则用到这个键，请检查拼写"));
            }
        }
    }
}
