package org.bangfu.office.money.books;

import java.util.List;
import org.bangfu.office.money.fund.FundsOfUnion;

/**
 * A year of a union's books; part of every address below /books.
 *
 * @param years that there are, the newest first
 */
public record Book(FundsOfUnion.Choice choice, int year, List<Integer> years) {

    public Book {
        years = List.copyOf(years);
    }

    public long organisation() {
        return choice.shown().number();
    }

    public String query() {
        return "union=" + organisation() + "&year=" + year;
    }

    public String title() {
        return "%s %d年".formatted(choice.shown().name(), year);
    }
}
