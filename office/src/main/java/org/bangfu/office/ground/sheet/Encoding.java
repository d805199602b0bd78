package org.bangfu.office.ground.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bangfu.office.ground.refusal.Refusal;

/** Finds out how a text was written: by its mark, else UTF-8 where it fits, else GBK, which Excel in China writes. */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    static String decode(byte[] content) {
        Charset marked = mark(content);
        if (marked.equals(StandardCharsets.UTF_8) && hasZero(content)) {
            return unmarked(content);
        }
        String text = strictly(content, marked)
                .or(() -> strictly(content, GB18030))
                .orElseThrow(() -> SheetReader.refused("看不懂文件的编码。请另存为 UTF-8 编码的 CSV 或 .xlsx 再上传。"));
        if (text.indexOf('\0') >= 0) {
            throw noTable();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** No text but that of UTF-16 has a zero byte; a program, a picture has many, anywhere. */
    private static boolean hasZero(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without its mark: of each sign that is also ASCII, the separators among them, one half is zero, always the same half. */
    private static String unmarked(byte[] content) {
        int[] zeros = new int[2];
        for (int i = 0; i < content.length; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        if (content.length % 2 != 0 || (zeros[0] > 0 && zeros[1] > 0)) {
            throw noTable();
        }
        return strictly(content, zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                .filter(text -> text.chars().noneMatch(c -> c == 0 || (c < ' ' && "\t\r\n".indexOf(c) < 0)))
                .filter(text -> text.contains(",") || text.contains("\t") || text.contains(";") || text.contains("\n"))
                .orElseThrow(Encoding::noTable);
    }

    private static Refusal noTable() {
        return SheetReader.refused("这不是表格文件。请上传 CSV 或 Excel（.xlsx）。");
    }

    private static Charset mark(byte[] content) {
        int first = content[0] & 0xFF;
        int second = content.length > 1 ? content[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            // A new decoder reports what does not fit instead of replacing it.
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException unfit) {
            return Optional.empty();
        }
    }
}
