package org.bangfu.office.money.books;

import java.util.List;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.money.fund.FundsOfUnion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which union's books of which year somebody has taken from the shelf. */
@Component
class Bookshelf {

    private final FundsOfUnion unions;
    private final Ledgers ledgers;

    Bookshelf(FundsOfUnion unions, Ledgers ledgers) {
        this.unions = unions;
        this.ledgers = ledgers;
    }

    /**
     * As an address asks for them; one's own of this year where it asks for none.
     *
     * @throws org.bangfu.office.ground.web.WrongAddress for a union or a year that is not there, never answered with another
     */
    Book take(@Nullable String union, @Nullable String year) {
        Actor actor = Acting.now();
        FundsOfUnion.Choice choice = unions.choose(union, actor);
        List<Integer> years = ledgers.years(choice.shown().number());
        Integer asked = Asked.number(year, "year", 0, 9999);
        if (asked != null && !years.contains(asked)) {
            throw Asked.wrong("year", "%s没有%d年的账".formatted(choice.shown().name(), asked));
        }
        return new Book(choice, asked == null ? ledgers.thisYear() : asked, years);
    }
}
