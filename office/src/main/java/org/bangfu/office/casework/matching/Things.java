package org.bangfu.office.casework.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The things that lines of registers are about: two lines about one home, car or company are one thing, whoever says it. */
final class Things {

    private static final Pattern NO_HOME = Pattern.compile("车位|车库|停车|储藏|储物|杂物|仓|商业|商铺|店铺|店面|门面|办公|工业|厂房");

    private static final Pattern HOME = Pattern.compile("住|公寓|别墅|宿舍");

    private Things() {}

    /** What tells one thing of a register from another. */
    static String key(Register register, Map<String, String> details) {
        return switch (register) {
            case DIBAO, DEATHS -> "";
            case HOMES -> address(details);
            case VEHICLES -> bare(details.getOrDefault(Register.PLATE, ""));
            case COMPANIES -> bare(details.getOrDefault(Register.COMPANY, ""));
        };
    }

    /** How many different things some lines are about. */
    static int count(Register register, List<Map<String, String>> lines) {
        if (register == Register.HOMES) {
            return homes(lines.stream().filter(Things::home).toList());
        }
        return (int) lines.stream()
                .map(line -> key(register, line))
                .map(key -> key.isEmpty() ? new Object() : key)
                .distinct()
                .count();
    }

    /** A place to park or to store is no home (M7(5)); where the use is not said it is taken for one. */
    static boolean home(Map<String, String> details) {
        String use = details.getOrDefault(Register.USE, "");
        String said = use.isEmpty() ? details.getOrDefault(Register.ADDRESS, "") : use;
        return HOME.matcher(use).find() || !NO_HOME.matcher(said).find();
    }

    /** Owners of one home have a line each, of the same address or under the same certificate. */
    private static int homes(List<Map<String, String>> lines) {
        var properties = new ArrayList<Set<String>>();
        for (Map<String, String> line : lines) {
            Set<String> names = new HashSet<>();
            String address = address(line);
            String certificate = bare(line.getOrDefault(Register.CERTIFICATE, ""));
            if (!address.isEmpty()) {
                names.add("a" + address);
            }
            if (!certificate.isEmpty()) {
                names.add("c" + certificate);
            }
            var rest = new ArrayList<Set<String>>();
            for (Set<String> property : properties) {
                if (names.stream().anyMatch(property::contains)) {
                    names.addAll(property);
                } else {
                    rest.add(property);
                }
            }
            rest.add(names);
            properties.clear();
            properties.addAll(rest);
        }
        return properties.size();
    }

    private static String address(Map<String, String> details) {
        return bare(details.getOrDefault(Register.ADDRESS, ""))
                .replaceFirst("^(中国)?安徽省", "")
                .replaceFirst("^芜湖市(?=.)", "")
                .replaceFirst("[室号户]$", "");
    }

    private static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "")
                .toUpperCase(Locale.ROOT);
    }

    static String words(Map<String, String> details) {
        String said = details.entrySet().stream()
                .filter(detail ->
                        !detail.getValue().isEmpty() && !detail.getKey().equals(Register.NAME))
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "有登记" : said;
    }
}
