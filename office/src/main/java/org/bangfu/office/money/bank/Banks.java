package org.bangfu.office.money.bank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.office.money.bank.BankFormat.Column;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Which bank a union pays by. One that nothing is said of goes by the usual words and those of {@code bangfu.bank.headings} and
 * {@code bangfu.bank.outcomes}. Another bank's stand under its name, {@code bangfu.banks.icbc.headings.serial=回单编号}, and
 * {@code bangfu.bank-of.340202=icbc} says who has it: this union, and those below that have none of their own.
 */
@Component
public final class Banks {

    private static final String USUAL = "";
    private static final String OF = "bangfu.bank-of";

    private final Map<String, BankFiles> byName = new HashMap<>();
    private final Map<String, String> nameOf;

    /** @param byCode banks whose files are no tables */
    Banks(List<BankFiles> byCode, Environment environment) {
        Binder settings = Binder.get(environment);
        byName.put(USUAL, files(settings, USUAL, "bangfu.bank"));
        for (String name : keys(settings, "bangfu.banks")) {
            byName.put(name, files(settings, name, "bangfu.banks." + name));
        }
        byCode.forEach(files -> byName.put(files.name(), files));
        this.nameOf =
                settings.bind(OF, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        nameOf.forEach((union, name) -> {
            if (!byName.containsKey(name)) {
                throw new IllegalArgumentException(
                        "%s.%s：没有叫“%s”的银行，请在 bangfu.banks.%s 里写明它的列名，或者改正名字。".formatted(OF, union, name, name));
            }
        });
    }

    /** @param union its number of 14 digits */
    public BankFiles of(long union) {
        String number = Long.toString(union);
        String name = nameOf.entrySet().stream()
                .filter(one -> number.startsWith(one.getKey()))
                .max(Comparator.comparing(one -> one.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(USUAL);
        return Objects.requireNonNull(byName.get(name));
    }

    private static BankFiles files(Binder settings, String name, String where) {
        return new TableFiles(
                name,
                BankFormat.STANDARD.named(
                        words(settings, where + ".headings", Column.class),
                        words(settings, where + ".outcomes", AttemptState.class)));
    }

    private static <K> Map<K, List<String>> words(Binder settings, String where, Class<K> key) {
        ResolvableType list = ResolvableType.forClassWithGenerics(List.class, String.class);
        ResolvableType map = ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(key), list);
        return settings.bind(where, Bindable.<Map<K, List<String>>>of(map)).orElse(Map.of());
    }

    private static List<String> keys(Binder settings, String where) {
        return settings.bind(where, Bindable.mapOf(String.class, Object.class)).orElse(Map.of()).keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }
}
