package org.bangfu.office.law.standard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.policy.book.StandardKind;
import org.springframework.stereotype.Component;

/** Figures of dibao that two people of the city have entered and confirmed, for the tests of what follows. */
@Component
public class ConfirmedFigures {

    private static final byte[] DOCUMENT = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final StandardEntries entries;
    private final Town town;

    ConfirmedFigures(StandardEntries entries, Town town) {
        this.entries = entries;
        this.town = town;
    }

    public StandardEntry dibao(String locality, LocalDate from, String amount) {
        Actor one = town.colleague(Town.WUHU, "汪建华", Role.UPPER_OFFICER);
        Actor other = town.colleague(Town.WUHU, "宋雅琴", Role.UPPER_OFFICER);
        var typed = new StandardEntryForm.Typed(
                StandardKind.DIBAO_URBAN, locality, Money.parse(amount), from, "芜政办〔2026〕12号");
        long id = Acting.as(one, () -> entries.enter(typed, "通知.pdf", DOCUMENT, one));
        return Acting.as(other, () -> entries.confirm(id, other));
    }
}
