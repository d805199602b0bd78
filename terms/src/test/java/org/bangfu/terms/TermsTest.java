package org.bangfu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list says each of its words once, and where it stands. */
class TermsTest {

    static Stream<List<Term>> lists() {
        return Arrays.stream(Term.class.getPermittedSubclasses())
                .map(list -> Arrays.stream(list.getEnumConstants())
                        .map(Term.class::cast)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noTwoAreCalledTheSame(List<Term> list) {
        assertThat(list)
                .isNotEmpty()
                .extracting(Term::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("[\\p{IsHan}（）、，]{2,}"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachNamesItsArticle(List<Term> list) {
        assertThat(list)
                .allSatisfy(term -> assertThat(term.citation().split(", "))
                        .allMatch(one -> one.matches("(M|F|Annex )[\\d.]+(\\(\\d\\))*")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aChoiceOffersEachByNameAndWord(List<Term> list) {
        assertThat(Term.choices(list).keySet())
                .containsExactlyElementsOf(list.stream().map(Term::name).toList());
        assertThat(Term.choices(list).values())
                .containsExactlyElementsOf(list.stream().map(Term::label).toList());
    }
}
