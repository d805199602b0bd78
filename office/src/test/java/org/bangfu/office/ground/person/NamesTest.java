package org.bangfu.office.ground.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A name is taken as its paper prints it; the sign an input method puts between its parts is no reason to turn anybody away. */
class NamesTest {

    @Test
    void everyDotIsTheOne() {
        for (String dot : List.of("·", "•", "‧", "・", "･", "．", ".", "∙", " · ")) {
            assertThat(Names.of("阿卜杜拉" + dot + "买买提", "name")).isEqualTo("阿卜杜拉·买买提");
        }
    }

    @Test
    void aBlankThatOnlyPadsGoes() {
        assertThat(Names.of(" 张　三 ", "name")).isEqualTo("张三");
        assertThat(Names.of("张 三 丰", "name")).isEqualTo("张三丰");
    }

    @Test
    void lettersKeepTheirBlanksAndApostrophes() {
        assertThat(Names.of("NGUYEN　THI  HOA", "name")).isEqualTo("NGUYEN THI HOA");
        assertThat(Names.of("Ｏ’Brien Mary-Ann", "name")).isEqualTo("O'Brien Mary-Ann");
        assertThat(Names.of("José", "name")).isEqualTo("José");
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String none : List.of("", "王", "王1", "<王梅>", "··", "王梅，李四")) {
            assertThatThrownBy(() -> Names.of(none, "name")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void twoPapersOfOnePerson() {
        assertThat(Names.same("阿卜杜拉.买买提", "阿卜杜拉・买买提")).isTrue();
        assertThat(Names.same("nguyen thi hoa", "NGUYEN THI HOA")).isTrue();
        assertThat(Names.same("张　三", "张三")).isTrue();
        assertThat(Names.same("张三", "张三丰")).isFalse();
    }
}
