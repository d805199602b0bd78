package org.bangfu.office.ground.login;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bangfu.office.ground.access.FirstAdministrator.Founding;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** The first union and its administrator as typed. */
public record SetupForm(
        @Nullable String code,
        @Nullable String level,
        @Nullable String number,
        @Nullable String union,
        @Nullable String shortName,
        @Nullable String name,
        @Nullable String login,
        @Nullable String password,
        @Nullable String repeated) {

    /** Unions that run an office of their own. */
    private static final Set<Level> LEVELS = EnumSet.of(Level.PROVINCE, Level.CITY, Level.COUNTY);

    static SetupForm empty() {
        return new SetupForm("", Level.CITY.name(), "", "", "", "", "", "", "");
    }

    static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        LEVELS.forEach(level -> levels.put(level.name(), "%s（代码 %d 位）".formatted(level.label(), level.digits())));
        return levels;
    }

    /** @param first whether the union is asked for */
    Founding read(boolean first) {
        var reading = new Refusals.Reading();
        String said = reading.read(() -> Read.text(code, "code", "安装码", 40), "");
        Organisation founded = first ? union(reading) : null;
        String person = reading.read(() -> Names.of(name, "name"), "");
        String account = reading.read(() -> Read.text(login, "login", "登录名", 40), "");
        String secret = password == null ? "" : password;
        reading.read(
                () -> {
                    NewPassword.same(secret, repeated == null ? "" : repeated);
                    return secret;
                },
                "");
        reading.throwIfAny();
        return new Founding(said, founded, account, person, secret);
    }

    private Organisation union(Refusals.Reading reading) {
        Level at = reading.read(this::at, Level.CITY);
        long whole = reading.read(() -> at.number(number), 0L);
        String full = reading.read(() -> Read.text(union, "union", "工会全称", 60), "");
        String brief = reading.read(() -> Read.text(shortName, "shortName", "简称", 20), "");
        return new Organisation(whole, at, full, brief, "地方");
    }

    private Level at() {
        Level at = Read.oneOf(Level.class, level, "level", "层级");
        if (!LEVELS.contains(at)) {
            throw Refusal.at("level", "请选择层级。");
        }
        return at;
    }
}
