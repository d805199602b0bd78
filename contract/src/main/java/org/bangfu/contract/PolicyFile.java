package org.bangfu.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.policy.book.Form;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.book.Setting.Later;
import org.bangfu.policy.book.Standards;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.policy.book.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code policy.yaml}. Each number stands as {@code {value: 12, article: "M5(1)"}}; a key that is missing, and one that no rule asks
 * for, is a fault. What may stand where is declared by {@link Setting}; one that came later may be missing and then means its default, which is
 * said: so a version confirmed before it can be read for ever.
 */
final class PolicyFile {

    static final String NAME = "policy.yaml";

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
        LocalDate said = valueOf("inForceFrom", "应是日期，例如 \"2020-10-27\"", PolicyFile::date);
        LocalDate inForceFrom = said == null ? LocalDate.EPOCH : said;
        Map<Setting, Object> values = values();
        Map<TimeLimit, Integer> timeLimits = timeLimits();
        refuseUnknown("", root);
        return faults.isEmpty()
                ? new PolicyBook(
                        id,
                        version,
                        title,
                        document,
                        inForceFrom,
                        Limits.of(values),
                        TimeLimits.of(timeLimits),
                        standards,
                        sha256)
                : null;
    }

    /** Of each setting that can be read. */
    private Map<Setting, Object> values() {
        var values = new EnumMap<Setting, Object>(Setting.class);
        for (Setting setting : Setting.values()) {
            Object value = value(setting);
            if (value != null) {
                values.put(setting, value);
            }
        }
        if (values.get(Setting.PROVINCE_ABOVE) instanceof Long province
                && values.get(Setting.NATION_ABOVE) instanceof Long nation
                && nation < province) {
            wrong(Setting.NATION_ABOVE.key(), "不能低于 " + Setting.PROVINCE_ABOVE.key());
        }
        if (values.get(Setting.MEDICAL_MINIMUM) instanceof Long minimum
                && values.get(Setting.MEDICAL_BANDS) instanceof List<?> bands
                && bands.getFirst() instanceof MedicalBand first
                && minimum > first.to()) {
            wrong(Setting.MEDICAL_MINIMUM.key(), "不能高于第一档的 to，否则第一档没有人用得到");
        }
        return values;
    }

    private Map<TimeLimit, Integer> timeLimits() {
        var values = new EnumMap<TimeLimit, Integer>(TimeLimit.class);
        for (TimeLimit limit : TimeLimit.values()) {
            Object value = said(limit.key())
                    ? valueOf(limit.key(), limit.form().mend(), limit.form()::read)
                    : byDefault(limit.key(), limit.form(), limit.later());
            if (value instanceof Integer number) {
                values.put(limit, number);
            }
        }
        Integer draft = values.get(TimeLimit.DRAFT);
        Integer told = values.get(TimeLimit.DRAFT_TOLD);
        if (draft != null && told != null && told >= draft) {
            wrong(TimeLimit.DRAFT_TOLD.key(), "应少于 " + TimeLimit.DRAFT.key());
        }
        return values;
    }

    private @Nullable Object byDefault(String key, Form form, Later later) {
        settings.add(new PolicySetting(
                key, later.otherwise(), later.article(), later.reading(), PolicySetting.Said.BY_DEFAULT));
        return form.read(later.otherwise());
    }

    private @Nullable Object value(Setting setting) {
        Later later = setting.later().orElse(null);
        if (later != null && !said(setting.key())) {
            return byDefault(setting.key(), setting.form(), later);
        }
        return setting.form() instanceof Form.Bands
                ? bands(setting.key())
                : valueOf(setting.key(), setting.form().mend(), setting.form()::read);
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

    private <T> @Nullable T valueOf(String key, String mend, Function<String, @Nullable T> read) {
        Yaml node = find(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Yaml.Mapping leaf)) {
            faults.add(new PolicyFault(NAME, node.line(), key, "应写成 {value: …, article: …}"));
            return null;
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
            return null;
        }
        T found = parsed(text(value), read);
        if (found == null) {
            faults.add(new PolicyFault(NAME, value.line(), key, mend));
            return null;
        }
        settings.add(new PolicySetting(
                key, text(value), article, reading == null ? null : text(reading), PolicySetting.Said.IN_THE_TEXT));
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

    private @Nullable List<MedicalBand> bands(String key) {
        Yaml node = find(key);
        if (node == null) {
            return null;
        }
        asked.add(node);
        if (!(node instanceof Yaml.Sequence sequence) || sequence.items().isEmpty()) {
            faults.add(new PolicyFault(NAME, node.line(), key, new Form.Bands().mend()));
            return null;
        }
        var bands = new ArrayList<MedicalBand>();
        for (int i = 0; i < sequence.items().size(); i++) {
            MedicalBand band = band(key + "[" + i + "]", sequence.items().get(i));
            if (band == null) {
                return null;
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
        Long to = parsed(text(entries.get("to")), Form.AmountOrNone::fen);
        Long deep = parsed(text(entries.get("deep")), Form.Amount::fen);
        Long relative = parsed(text(entries.get("relative")), Form.Amount::fen);
        if (to == null
                || deep == null
                || relative == null
                || text(entries.get("article")).isBlank()) {
            faults.add(new PolicyFault(
                    NAME, item.line(), key, "to、deep、relative " + new Form.Amount().mend() + "；article 写明条款"));
            return null;
        }
        settings.add(new PolicySetting(
                key,
                "to %s, deep %s, relative %s"
                        .formatted(text(entries.get("to")), text(entries.get("deep")), text(entries.get("relative"))),
                text(entries.get("article")),
                null,
                PolicySetting.Said.IN_THE_TEXT));
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
