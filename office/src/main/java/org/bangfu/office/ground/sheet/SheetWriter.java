package org.bangfu.office.ground.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bangfu.money.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables for people and for banks. A cell is text, {@link Money}, a whole number or a {@link LocalDate}; text that a spreadsheet
 * would take for a formula is written so that it stays text.
 */
public final class SheetWriter {

    private SheetWriter() {}

    /** UTF-8 with a mark, so that Excel shows Chinese; CRLF. */
    public static byte[] csv(List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (List<?> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(quoted(plain(row.get(i))));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet; numbers of cards and people are text and keep all their digits. */
    public static byte[] xlsx(String sheet, List<? extends List<?>> rows) {
        return xlsx(sheet, page -> rows.forEach(page::row));
    }

    /** The same of a table of any length: its rows come one after the other and are never in memory together. */
    public static byte[] xlsx(String sheet, Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
            table.write(new Sheet(workbook.newWorksheet(sheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes its rows, the first first. */
    @FunctionalInterface
    public interface Table {
        void write(Sheet sheet);
    }

    /** A sheet that is being written from above. */
    public static final class Sheet {

        /** Rows after which what was written leaves the memory. */
        private static final int AT_ONCE = 1_000;

        private final Worksheet page;
        private int rows;

        private Sheet(Worksheet page) {
            this.page = page;
        }

        public void row(List<?> cells) {
            for (int column = 0; column < cells.size(); column++) {
                SheetWriter.write(page, rows, column, cells.get(column));
            }
            rows++;
            if (rows % AT_ONCE == 0) {
                try {
                    page.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A workbook that Excel and WPS open only with a password: AES-256 by a key derived from it (MS-OFFCRYPTO, agile). */
    public static byte[] locked(byte[] workbook, String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(
                            EncryptionMode.agile,
                            CipherAlgorithm.aes256,
                            HashAlgorithm.sha512,
                            -1,
                            -1,
                            ChainingMode.cbc)
                    .getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream plain = encryptor.getDataStream(file)) {
                plain.write(workbook);
            }
            file.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet page, int row, int column, Object cell) {
        switch (cell) {
            case Money money -> {
                page.value(row, column, BigDecimal.valueOf(money.fen(), 2));
                page.style(row, column).format("#,##0.00").set();
            }
            case LocalDate date -> {
                page.value(row, column, date);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> page.value(row, column, number);
            default -> page.value(row, column, cell.toString());
        }
    }

    private static String plain(Object cell) {
        return cell instanceof CharSequence text ? harmless(text.toString()) : cell.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
