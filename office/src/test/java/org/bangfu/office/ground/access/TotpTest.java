package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** RFC 6238, appendix B, the last six of its eight digits. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void showsWhatTheStandardShows() {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1234567890))).isEqualTo("005924");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void forgivesAClockOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1234567890);
        String code = Totp.code(SECRET, now);
        assertThat(Totp.step(SECRET, code, now)).hasValue(1234567890 / 30);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).hasValue(1234567890 / 30);
        assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).hasValue(1234567890 / 30);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
        assertThat(Totp.step(SECRET, "12345", now)).isEmpty();
    }

    @Test
    void writesSecretsAsAuthenticatorsReadThem() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.fromBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SECRET);
        byte[] edge = new byte[Totp.SECRET_BYTES];
        edge[19] = (byte) 0xff;
        assertThat(Totp.fromBase32(Totp.base32(edge))).isEqualTo(edge);
    }
}
