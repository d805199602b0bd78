package org.bangfu.office.ground.list;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a list: parts, one beside or below the other.
 *
 * @param style how the place looks as a whole, in classes of the style sheet; null as any other
 */
public record Cell(List<Part> parts, @Nullable String style) {

    /** One thing that stands there. */
    public sealed interface Part {}

    public record Words(String text, Manner manner) implements Part {}

    public record Link(String path, String text) implements Part {}

    /** A word with a colour behind it. */
    public record Mark(String tone, String text) implements Part {}

    /** A box by which a row is chosen. */
    public record Tick(String name, String value, String label) implements Part {}

    /** What a template draws: a form in a row. */
    public record Drawn(Content content) implements Part {}

    public record Break() implements Part {}

    /** How words stand there. */
    public enum Manner {
        PLAIN,
        NOTE,
        STRONG
    }

    /** Nothing; a telephone leaves its line out. */
    public static final Cell EMPTY = new Cell(List.of(), null);

    /** A line that says that there is nothing; a telephone leaves it out. */
    public static final Cell NONE = text("—").styled("none");

    public Cell {
        parts = List.copyOf(parts);
    }

    public static Cell text(@Nullable String text) {
        return words(text, Manner.PLAIN);
    }

    /** What is said more quietly. */
    public static Cell note(@Nullable String text) {
        return words(text, Manner.NOTE);
    }

    public static Cell strong(@Nullable String text) {
        return words(text, Manner.STRONG);
    }

    private static Cell words(@Nullable String text, Manner manner) {
        return text == null || text.isEmpty() ? EMPTY : of(new Words(text, manner));
    }

    /** {@code 8,400.00}; what a reversal takes back is red. */
    public static Cell money(@Nullable Money amount) {
        Cell shown = text(Show.money(amount));
        return amount != null && amount.isNegative() ? shown.styled("red") : shown;
    }

    /** {@code 2026年3月18日}. */
    public static Cell day(@Nullable LocalDate day) {
        return day == null ? NONE : text(Show.date(day));
    }

    public static Cell link(String path, String text) {
        return of(new Link(path, text));
    }

    public static Cell state(String tone, String text) {
        return of(new Mark(tone, text));
    }

    public static Cell tick(String name, String value, String label) {
        return of(new Tick(name, value, label));
    }

    public static Cell drawn(Content content) {
        return of(new Drawn(content));
    }

    private static Cell of(Part part) {
        return new Cell(List.of(part), null);
    }

    public Cell beside(Cell other) {
        return with(other, false);
    }

    public Cell below(Cell other) {
        return with(other, true);
    }

    private Cell with(Cell other, boolean below) {
        if (other.parts.isEmpty()) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts);
        if (below && !all.isEmpty()) {
            all.add(new Break());
        }
        all.addAll(other.parts);
        return new Cell(all, style);
    }

    public Cell styled(@Nullable String with) {
        return new Cell(parts, with);
    }
}
