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
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables for people ({@link #list}) and for banks ({@link #xlsx}). A cell is text, {@link Money}, a whole number or a {@link LocalDate}; text that a spreadsheet
 * would take for a formula is written so that it stays text.
 */
public final class SheetWriter {

    /** Of what stands above and below a printed page. */
    private static final String FONT = "SimSun";

    private static final int POINTS = 10;

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

    /** One sheet for a program, bare; numbers of cards and people are text and keep all their digits. */
    public static byte[] xlsx(String sheet, List<? extends List<?>> rows) {
        return workbook(sheet, page -> rows.forEach(row -> page.row(row)), Layout.BARE);
    }

    /** One sheet for people, the heads first: laid out for the screen and for A4, see {@link Layout}. */
    public static byte[] list(String title, List<? extends List<?>> rows) {
        return list(title, page -> rows.forEach(row -> page.row(row)));
    }

    /** The same of a table of any length: its rows come one after the other and are never in memory together. */
    public static byte[] list(String title, Table table) {
        return workbook(title, table, Layout.LIST);
    }

    private static byte[] workbook(String title, Table table, Layout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
            workbook.properties().setTitle(title);
            Sheet sheet = new Sheet(workbook.newWorksheet(title), title, layout);
            table.write(sheet);
            sheet.end();
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
        private final String title;
        private final Layout layout;
        private final Widths widths = new Widths();
        private int rows;
        private boolean laidOut;

        private Sheet(Worksheet page, String title, Layout layout) {
            this.page = page;
            this.title = title;
            this.layout = layout;
        }

        public void row(List<?> cells) {
            for (int column = 0; column < cells.size(); column++) {
                SheetWriter.write(page, rows, column, cells.get(column));
                widths.saw(column, cells.get(column));
            }
            if (rows == 0 && !cells.isEmpty() && layout == Layout.LIST) {
                page.range(0, 0, 0, cells.size() - 1)
                        .style()
                        .bold()
                        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                        .set();
            }
            rows++;
            if (rows % AT_ONCE == 0) {
                end();
                try {
                    page.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /** Widths and panes stand in the file before the first row: they are set by what came until then. */
        private void end() {
            if (layout == Layout.LIST && !laidOut) {
                laidOut = true;
                SheetWriter.layOut(page, title, widths);
            }
        }
    }

    /** How a sheet lies. */
    private enum Layout {
        /** As a program reads it. */
        BARE,
        /** Its heads stay in sight and on every page; as wide as its words; on A4 across, all columns on one page. */
        LIST
    }

    private static void layOut(Worksheet page, String title, Widths widths) {
        widths.each(page::width);
        page.freezePane(0, 1);
        page.repeatRows(0);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.header(title.replace("&", "&&"), Position.CENTER, FONT, POINTS);
        page.footer("第 &P 页 / 共 &N 页", Position.CENTER, FONT, POINTS);
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
