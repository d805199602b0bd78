package org.bangfu.office.ground.login;

import jakarta.servlet.http.HttpServletRequest;
import org.bangfu.office.ground.access.DemoPeople;
import org.bangfu.office.ground.access.Open;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One click lets the demonstration's people in, and them alone. With real data there is no such address. */
@Controller
@Open
@ConditionalOnProperty(name = "bangfu.demo", havingValue = "city")
class DemoLogin {

    private final ObjectProvider<DemoPeople> demo;
    private final Ways ways;

    DemoLogin(ObjectProvider<DemoPeople> demo, Ways ways) {
        this.demo = demo;
        this.ways = ways;
    }

    @PostMapping("/demo/login/{account}")
    String enter(@PathVariable long account, HttpServletRequest request) {
        boolean offered = demo.stream()
                .flatMap(people -> people.people().stream())
                .anyMatch(person -> person.account() == account);
        if (!offered) {
            throw new NotFound("这个人物");
        }
        return ways.enter(request, account, null);
    }
}
