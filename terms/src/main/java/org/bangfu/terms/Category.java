package org.bangfu.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a family is filed as, M5(1)–(3); the order is that of the contract. */
public enum Category implements Term {
    DEEP("深度困难", "M5(1)"),
    RELATIVE("相对困难", "M5(2)"),
    ACCIDENTAL("意外致困", "M5(3)"),
    NONE("不符合建档条件", "M5");

    /** Under which a family is filed, in the order of the article. */
    public static final List<Category> FILED = List.of(DEEP, RELATIVE, ACCIDENTAL);

    /** Null where nothing was written. */
    public static @Nullable Category named(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }

    private final String label;
    private final String citation;

    Category(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    /** Whether a family of this category is the worse off: what may be given to it is asked for first. */
    public boolean above(Category other) {
        return compareTo(other) < 0;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String citation() {
        return citation;
    }
}
