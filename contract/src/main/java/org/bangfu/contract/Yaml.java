package org.bangfu.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A YAML file as nodes that know their line; scalars stay the text they were written as. */
sealed interface Yaml {

    int line();

    record Scalar(int line, String text) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {}

    /** Null where the file is no YAML; the faults say why. */
    static @Nullable Yaml read(String file, String text, List<PolicyFault> faults) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                faults.add(new PolicyFault(file, 0, "", "文件是空的"));
                return null;
            }
            Yaml root = node(file, parser, faults);
            if (parser.nextToken() != null) {
                faults.add(new PolicyFault(file, 0, "", "一个文件只能有一份政策"));
            }
            return root;
        } catch (JacksonException broken) {
            TokenStreamLocation location = broken.getLocation();
            int line = location == null ? 0 : location.getLineNr();
            faults.add(new PolicyFault(file, Math.max(0, line), "", "不是完整的 YAML，请检查缩进、冒号和引号"));
            return null;
        }
    }

    private static Yaml node(String file, JsonParser parser, List<PolicyFault> faults) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var entries = new LinkedHashMap<String, Yaml>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    int at = parser.currentTokenLocation().getLineNr();
                    parser.nextToken();
                    if (entries.put(name, node(file, parser, faults)) != null) {
                        faults.add(new PolicyFault(file, at, name, "写了两次，请只保留一个"));
                    }
                }
                yield new Mapping(line, entries);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Yaml>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(file, parser, faults));
                }
                yield new Sequence(line, items);
            }
            default -> new Scalar(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
        };
    }
}
