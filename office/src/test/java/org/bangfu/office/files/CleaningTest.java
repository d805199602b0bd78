package org.bangfu.office.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.bangfu.office.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What people hand in as photographs and papers, and what is kept of it (M10(1); reliability: hostile files). */
class CleaningTest {

    @Test
    void aProgramCalledAPhotographIsRefused() {
        refused("证明.jpg", "MZ\u0090\0program".getBytes(StandardCharsets.ISO_8859_1), "不是照片或 PDF");
    }

    @Test
    void aPhotographOfThirtyMegabytesIsRefusedWithItsSize() {
        refused("大.jpg", new byte[30 * 1024 * 1024], "有 30 MB，最大 20 MB");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("空.png", new byte[0], "是空的");
    }

    @Test
    void aPhotographThatBreaksOffIsRefused() throws IOException {
        byte[] whole = picture("jpeg", 400, 300);
        refused("断.jpg", Arrays.copyOf(whole, 20), "打不开");
    }

    @Test
    void theNameHasToSayWhatItIs() throws IOException {
        refused("照片.pdf", picture("png", 10, 10), "对不上");
    }

    @Test
    void aPdfWithAScriptIsRefused() {
        refused("表.pdf", "%PDF-1.7 1 0 obj <</OpenAction 2 0 R>>".getBytes(StandardCharsets.US_ASCII), "密码、脚本或附件");
    }

    @Test
    void applesFormatIsExplained() {
        refused("相.heic", "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1), "HEIC");
    }

    @Test
    void whatFollowsThePictureIsGone() throws IOException {
        byte[] picture = picture("jpeg", 40, 30);
        byte[] carrying = Arrays.copyOf(picture, picture.length + 6);
        System.arraycopy("<html>".getBytes(StandardCharsets.US_ASCII), 0, carrying, picture.length, 6);
        assertThat(new String(Cleaning.clean("房.jpg", carrying).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<html>");
    }

    @Test
    void aLargePictureIsDrawnSmaller() throws IOException {
        byte[] kept = Cleaning.clean("大图.jpg", picture("jpeg", 5000, 2500)).content();
        var image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(2560);
        assertThat(image.getHeight()).isEqualTo(1280);
    }

    private static void refused(String name, byte[] content, String because) {
        assertThatThrownBy(() -> Cleaning.clean(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
