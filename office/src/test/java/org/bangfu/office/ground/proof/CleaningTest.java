package org.bangfu.office.ground.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.bangfu.office.ground.refusal.Refusal;
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
        refused("断.jpg", Arrays.copyOf(whole, whole.length * 9 / 10), "打不开");
        byte[] png = picture("png", 400, 300);
        refused("断.png", Arrays.copyOf(png, png.length * 9 / 10), "打不开");
    }

    @Test
    void aPictureOfFewBytesAndTooManyPixelsIsRefused() {
        refused("巨.png", Huge.png(20_000, 20_000), "超过 5000 万像素");
        refused("线.png", Huge.png(40_000_000, 1), "超过 5000 万像素");
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

    /** Held upright, taken lying: EXIF orientation 6 says to turn it a quarter to the right. */
    @Test
    void aPhotographThatLiesIsTurnedUpright() throws IOException {
        var lying = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 40; x < 80; x++) {
            for (int y = 0; y < 40; y++) {
                lying.setRGB(x, y, 0xffffff);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", out);
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var held = new ByteArrayOutputStream();
        held.write(out.toByteArray(), 0, 2);
        held.writeBytes(exif);
        held.write(out.toByteArray(), 2, out.size() - 2);
        var image = ImageIO.read(new ByteArrayInputStream(
                Cleaning.clean("躺.jpg", held.toByteArray()).content()));
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(image.getRGB(20, 5) & 0xff).isLessThan(50);
        assertThat(image.getRGB(20, 75) & 0xff).isGreaterThan(200);
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
