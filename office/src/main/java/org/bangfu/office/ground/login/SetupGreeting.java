package org.bangfu.office.ground.login;

import java.util.Optional;
import org.bangfu.office.ground.access.FirstAdministrator;
import org.bangfu.office.ground.upkeep.Greeting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells whoever runs the machine how to become administrator while there is none. */
@Component
@ConditionalOnProperty(name = "bangfu.demo", havingValue = "none", matchIfMissing = true)
class SetupGreeting implements Greeting {

    private final FirstAdministrator first;

    SetupGreeting(FirstAdministrator first) {
        this.first = first;
    }

    @Override
    public Optional<String> words(String address) {
        return first.isMissing()
                ? Optional.of("""
                还没有系统管理员。请用浏览器打开  %s%s
                输入安装码  %s  ，设置第一名管理员。
                安装码只能用一次；没有用掉的，下次启动时换一个。
                """.formatted(address, SetupPage.PATH, first.newCode()))
                : Optional.empty();
    }
}
