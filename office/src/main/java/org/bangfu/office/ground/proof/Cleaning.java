package org.bangfu.office.ground.proof;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bangfu.office.ground.refusal.Refusal;

/** Tells what a file really is by its first bytes, draws pictures anew without metadata, refuses what could act by itself. */
final class Cleaning {

    /** Longest side of a kept picture, in pixels: a page of A4 stays legible. */
    private static final int LONGEST_SIDE = 2560;

    private static final int SMALL_SIDE = 192;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_PIXELS_OF_A_SIDE = 30_000;

    /** Of a larger photograph only every second or third pixel is decoded; a telephone's 12 million are decoded whole. */
    private static final long MOST_DECODED_OF_JPEG = 13_000_000;

    /** What is drawn from other kinds of pixels is unfolded once more; a telephone's screen is whole. */
    private static final long MOST_DECODED_OF_PNG = 7_000_000;

    /** One picture at a time, so that ten people with large ones do not need ten times the memory. */
    private static final ReentrantLock DRAWING = new ReentrantLock();

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private Cleaning() {}

    static Cleaned clean(String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.at("file", "“%s”是空的，请重新拍照或选择文件。".formatted(name));
        }
        if (content.length > Proofs.MOST_BYTES) {
            throw Refusal.at(
                    "file", "“%s”有 %d MB，最大 20 MB。请用手机相机的普通清晰度重新拍照。".formatted(name, content.length / 1024 / 1024));
        }
        if (starts(content, JPEG)) {
            return picture(name, content, Set.of("jpg", "jpeg"), "jpeg");
        }
        if (starts(content, PNG)) {
            return picture(name, content, Set.of("png"), "png");
        }
        if (starts(content, PDF)) {
            return pdf(name, content);
        }
        if (isHeic(content)) {
            throw Refusal.at("file", "“%s”是苹果手机的 HEIC 格式。请在相机设置里选“兼容性最佳”后重拍，或截屏后上传。".formatted(name));
        }
        throw Refusal.at("file", "“%s”不是照片或 PDF。请上传 JPG、PNG 照片或 PDF 文件。".formatted(name));
    }

    private static Cleaned picture(String name, byte[] content, Set<String> endings, String format) {
        if (!endings.contains(ending(name))) {
            throw Refusal.at("file", "“%s”的名字和内容对不上：内容是 %s 照片。请改对扩展名或重新拍照。".formatted(name, format));
        }
        return new Cleaned("image/" + format, drawn(name, content, LONGEST_SIDE, format));
    }

    /** A small picture for lists. */
    static byte[] small(byte[] content) {
        return drawn("", content, SMALL_SIDE, "jpeg");
    }

    private static Cleaned pdf(String name, byte[] content) {
        if (!ending(name).equals("pdf")) {
            throw Refusal.at("file", "“%s”的名字和内容对不上：内容是 PDF。请改对扩展名。".formatted(name));
        }
        if (PdfContent.acts(content)) {
            throw Refusal.at("file", "“%s”带有密码、脚本或附件，不能接收。请把每一页拍成照片上传。".formatted(name));
        }
        return new Cleaned("application/pdf", content);
    }

    private static byte[] drawn(String name, byte[] content, int side, String format) {
        if (format.equals("jpeg") && starts(content, JPEG) && !JpegMarkers.ends(content)) {
            throw broken(name);
        }
        DRAWING.lock();
        try {
            return encode(fit(decode(name, content), Orientation.of(content), side, format), format);
        } finally {
            DRAWING.unlock();
        }
    }

    /** The size is asked before a pixel is decoded: a picture may be small as a file and huge as a picture. */
    private static BufferedImage decode(String name, byte[] content) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken(name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS || Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS_OF_A_SIDE) {
                    throw Refusal.at("file", "“%s”超过 5000 万像素，请用普通清晰度重新拍照。".formatted(name));
                }
                ImageReadParam param = reader.getDefaultReadParam();
                long most = starts(content, JPEG) ? MOST_DECODED_OF_JPEG : MOST_DECODED_OF_PNG;
                int each = (int) Math.ceil(Math.sqrt((double) pixels / most));
                param.setSourceSubsampling(each, each, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // the readers throw what they like on a damaged picture
            throw broken(name);
        }
    }

    private static Refusal broken(String name) {
        return Refusal.at("file", "“%s”打不开，可能没有传完整。请重新拍照后再上传。".formatted(name));
    }

    /** Scaled and turned upright in one stroke. */
    private static BufferedImage fit(BufferedImage image, Orientation held, int side, String format) {
        double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean see = format.equals("png");
        var drawn = new BufferedImage(
                held.lies() ? height : width,
                held.lies() ? width : height,
                see ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            if (!see) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            }
            pen.transform(held.upright(width, height));
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] encode(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static boolean isHeic(byte[] content) {
        return content.length > 12
                && new String(content, 4, 8, StandardCharsets.ISO_8859_1).matches("ftyp(hei[cxms]|hev[cx]|mif1|msf1)");
    }
}
