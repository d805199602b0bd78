package org.bangfu.office.ground.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper is read and does nothing (M10(1); reliability: hostile files). */
class PdfContentTest {

    private static final String SCAN = """
            %PDF-1.7
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</OpenAction 2 0 R>>",
                "<</S /JavaScript /JS (app.alert)>>",
                "<</JS 7 0 R>>",
                "<</AA <</O 3 0 R>>>>",
                "<</S/Launch/F(cmd.exe)>>",
                "<</Type /EmbeddedFile>>",
                "<</XFA [(a) 1 0 R]>>",
                "trailer <</Encrypt 9 0 R>>",
                "<</S /SubmitForm>>",
                "<</Open#41ction 2 0 R>>",
                "<</#4a#53 (app.alert)>>"
            })
    void whatActsIsFound(String object) throws IOException {
        assertThat(acts(SCAN + object)).as("plain").isTrue();
        assertThat(PdfContent.acts(packed("/Filter /FlateDecode", object)))
                .as("compressed")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type /Page /Contents 5 0 R>>",
                "<</Title (OpenAction)>>",
                "<</Font <</AA1 4 0 R>>>>",
                "/JS\u0001\u00ff", // by chance, in a picture
                "/AA\u0080/",
                "<</OpenActions 1>>"
            })
    void whatIsReadIsTaken(String object) throws IOException {
        assertThat(acts(SCAN + object)).as("plain").isFalse();
        assertThat(PdfContent.acts(packed("/Filter /FlateDecode", object)))
                .as("compressed")
                .isFalse();
    }

    @Test
    void aNameAcrossTwoPiecesIsFound() throws IOException {
        for (int before = 65_500; before < 65_560; before++) {
            assertThat(PdfContent.acts(packed("/Filter /FlateDecode", " ".repeat(before) + "/JavaScript ")))
                    .as("after %d bytes", before)
                    .isTrue();
        }
    }

    @Test
    void whatCannotBeLookedAtIsNotTaken() throws IOException {
        assertThat(PdfContent.acts(packed("/Filter /LZWDecode", "<<>>"))).isTrue();
        assertThat(PdfContent.acts(packed("/Filter [/ASCIIHexDecode /FlateDecode]", "<<>>")))
                .isTrue();
        byte[] whole = packed("/Filter /FlateDecode", "<</Type /Page>>".repeat(1_000));
        assertThat(PdfContent.acts(java.util.Arrays.copyOf(whole, whole.length - 40)))
                .isTrue();
        assertThat(acts(SCAN + "3 0 obj <</Type /ObjStm>>")).isTrue();
    }

    /** A few kilobytes that are a gigabyte once unpacked. */
    @Test
    void whatSwellsIsNotTaken() throws IOException {
        assertThat(PdfContent.acts(packed("/Filter /FlateDecode", " ".repeat(100 * 1024 * 1024))))
                .isTrue();
    }

    private static boolean acts(String text) {
        return PdfContent.acts(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] packed(String filter, String objects) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write((SCAN + "3 0 obj <</Type /ObjStm /N 1 /First 4 " + filter + ">> stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        var deflated = new DeflaterOutputStream(file);
        deflated.write(objects.getBytes(StandardCharsets.ISO_8859_1));
        deflated.finish();
        file.write("\nendstream endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }
}
