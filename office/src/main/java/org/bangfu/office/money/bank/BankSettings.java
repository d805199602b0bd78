package org.bangfu.office.money.bank;

import java.util.List;
import java.util.Map;
import org.bangfu.office.money.bank.BankFormat.Column;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * The names that one's own bank gives to columns and outcomes, from the configuration: {@code bangfu.bank.headings.serial=回单编号},
 * {@code bangfu.bank.outcomes.paid=处理成功}. What is not named there goes by its usual names.
 */
@Configuration(proxyBeanMethods = false)
class BankSettings {

    @Bean
    static BankFormat bankFormat(Environment environment) {
        return BankFormat.STANDARD.named(
                names(environment, "bangfu.bank.headings", Column.class),
                names(environment, "bangfu.bank.outcomes", AttemptState.class));
    }

    private static <K> Map<K, List<String>> names(Environment environment, String where, Class<K> key) {
        ResolvableType list = ResolvableType.forClassWithGenerics(List.class, String.class);
        ResolvableType map = ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(key), list);
        return Binder.get(environment)
                .bind(where, Bindable.<Map<K, List<String>>>of(map))
                .orElse(Map.of());
    }
}
