package org.bangfu.office.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures of papers and signatures of people who do not exist. */
final class Pictures {

    /** Each paper looks the same; drawn for every proof anew, it took longer than the acts that need it. */
    private static final byte[] PAPER = drawnPaper();

    private Pictures() {}

    /** A sheet with lines, as if photographed. */
    static byte[] paper() {
        return PAPER.clone();
    }

    private static byte[] drawnPaper() {
        var image = new BufferedImage(620, 877, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xfbfaf5));
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(new Color(0x9a948a));
        for (int line = 120; line < 800; line += 34) {
            pen.drawLine(60, line, line % 3 == 0 ? 480 : 560, line);
        }
        pen.setColor(new Color(0xc8161d));
        pen.setStroke(new BasicStroke(4));
        pen.drawOval(400, 660, 130, 130);
        pen.dispose();
        return encoded(image, "jpeg");
    }

    /** A signature as the finger draws it, for a form: {@code data:image/png;base64,…}. */
    static String signature(int seed) {
        var image = new BufferedImage(480, 180, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x211f1c));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var stroke = new Path2D.Double();
        stroke.moveTo(40, 90);
        for (int i = 1; i <= 7; i++) {
            stroke.curveTo(
                    20 + 55 * i, 20 + (seed * 31 * i) % 60, 40 + 50 * i, 170 - (seed * 17 * i) % 70, 40 + 56 * i, 90);
        }
        pen.draw(stroke);
        pen.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(encoded(image, "png"));
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
