package org.bangfu.office.scenario;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;

/** What a family brings along: photographs, identity numbers and cards that are valid and belong to nobody. */
final class Brought {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Brought() {}

    /** A photograph of a sheet of paper, each of another grey. */
    static FilePayload photograph(String name) {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        int grey = 180 + NEXT.getAndIncrement() % 60;
        pen.setColor(new Color(grey, grey, grey));
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name + ".jpg", "image/jpeg", out.toByteArray());
    }

    static String identity(int year) {
        String first = "340207%04d0312%03d".formatted(year, NEXT.getAndIncrement());
        return first + IdentityNumber.checkDigit(first);
    }

    static String card() {
        String digits = "6217%012d".formatted(NEXT.getAndIncrement()) + "00";
        return digits + BankCard.checkDigit(digits);
    }
}
