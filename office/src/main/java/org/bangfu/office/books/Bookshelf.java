package org.bangfu.office.books;

import java.util.List;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.fund.FundsOfUnion;
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

    /** @param union 0 for one's own, like year for the newest */
    Book take(long union, int year) {
        Actor actor = Acting.now();
        FundsOfUnion.Choice choice = unions.choose(union, actor);
        List<Integer> years = ledgers.years(choice.shown().number());
        return new Book(choice, years.contains(year) ? year : years.getFirst(), years);
    }
}
