package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NIST SP 800-63B: length counts, what everybody tries does not, and nobody is told to add an exclamation mark. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"lvxing zhidao mantou", "正确的马电池订书钉和一碗面", "kfe4-7mzq-x2hd-9wtr", "长江边上的 lighthouse"})
    void takesLongOnesOfAnyKind(String good) {
        assertThatCode(() -> passwords.check(good, "wangfang")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "123456789012",
                "abcdefghijklmn",
                "aaaaaaaaaaaaaaaa",
                "Password1234",
                "WoAiNi1314520",
                "xx-wangfang-xx"
            })
    void refusesShortAndCommonOnes(String weak) {
        assertThatThrownBy(() -> passwords.check(weak, "wangfang")).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsThemAsArgon2idAndNeverTwiceAlike() {
        String hash = passwords.hash("lvxing zhidao mantou");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("lvxing zhidao mantou")).isNotEqualTo(hash);
        assertThat(passwords.matches("lvxing zhidao mantou", hash)).isTrue();
        assertThat(passwords.matches("lvxing zhidao mantoU", hash)).isFalse();
    }

    @Test
    void takesTheSameCharactersFromAnyKeyboard() {
        String hash = passwords.hash("ＡＢＣ１２３４５６７８９０");
        assertThat(passwords.matches("ABC1234567890", hash)).isTrue();
    }

    @Test
    void handsOutPasswordsThatItTakesItself() {
        assertThatCode(() -> passwords.check(passwords.oneTime(), "wangfang")).doesNotThrowAnyException();
        assertThat(passwords.oneTime()).isNotEqualTo(passwords.oneTime());
    }
}
