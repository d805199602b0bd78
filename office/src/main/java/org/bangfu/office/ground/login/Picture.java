package org.bangfu.office.ground.login;

import io.nayuki.qrcodegen.QrCode;

/**
 * A square picture that a telephone reads, drawn as one SVG path.
 *
 * @param size of its side with the margin, in modules
 */
public record Picture(int size, String path) {

    private static final int MARGIN = 4;

    static Picture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new Picture(code.size + 2 * MARGIN, path.toString());
    }
}
