package org.bangfu.office.ground.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook is packed in. It is looked through before anything is parsed, byte by byte, so that neither its size nor a single
 * endless word in it can fill the memory.
 */
final class WorkbookParts implements AutoCloseable {

    /** Unpacked; a workbook of {@link SheetReader#MOST_BYTES} that is larger is a bomb. */
    private static final long MOST_UNPACKED = 100 * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;

    /** Between two angle brackets: Excel's longest cell is 32,767 characters. */
    private static final int LONGEST_RUN = 256 * 1024;

    /** As much of a tag as is looked at. */
    private static final int SEEN_OF_A_TAG = 120;

    private static final Pattern MERGED = Pattern.compile(
            "^(?:\\w+:)?mergeCell\\s.*\\bref=[\"'](([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?)[\"']");

    private static final int MOST_MERGED = 20_000;

    private final ZipFile zip;

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookParts of(byte[] content) throws IOException {
        var parts = new WorkbookParts(ZipFile.builder().setByteArray(content).get());
        try {
            parts.lookThrough();
            return parts;
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void lookThrough() throws IOException {
        int count = 0;
        long left = MOST_UNPACKED;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (++count > MOST_PARTS) {
                throw tooLarge();
            }
            if (name.endsWith("vbaproject.bin")) {
                throw SheetReader.refused("工作簿里带有宏，不能上传。请另存为不带宏的 .xlsx。");
            }
            left = lookThrough(part, name.endsWith(".xml"), left);
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw SheetReader.refused("这不是 Excel 工作簿。请上传 CSV 或 Excel（.xlsx）。");
        }
    }

    private long lookThrough(ZipArchiveEntry part, boolean xml, long left) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] buffer = new byte[16 * 1024];
            long unread = left;
            int run = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unread -= read;
                if (unread < 0) {
                    throw tooLarge();
                }
                for (int i = 0; xml && i < read; i++) {
                    run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
                    if (run > LONGEST_RUN) {
                        throw tooLarge();
                    }
                }
            }
            return unread;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        return new BufferedInputStream(zip.getInputStream(part), 32 * 1024);
    }

    /** The cells of a sheet that are merged; they are said behind all rows. */
    Merged merged(String sheet) throws IOException {
        var ranges = new ArrayList<Merged.Range>();
        try (InputStream in = open(sheet)) {
            var tag = new StringBuilder();
            boolean inside = false;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '<') {
                    inside = true;
                    tag.setLength(0);
                } else if (c == '>') {
                    inside = false;
                    Matcher merged = MERGED.matcher(tag);
                    if (tag.indexOf("mergeCell ") >= 0 && merged.find()) {
                        ranges.add(range(merged));
                        if (ranges.size() > MOST_MERGED) {
                            throw SheetReader.refused("工作表里有太多合并的单元格，读不出每行的内容。请取消合并、逐行填写后再上传。");
                        }
                    }
                } else if (inside && tag.length() < SEEN_OF_A_TAG) {
                    tag.append((char) c);
                }
            }
        }
        return new Merged(ranges);
    }

    private static Merged.Range range(Matcher said) {
        int top = Integer.parseInt(said.group(3));
        int bottom = said.group(5) == null ? top : Integer.parseInt(said.group(5));
        int left = Excel.column(said.group(2), 0);
        int right = said.group(4) == null ? left : Excel.column(said.group(4), 0);
        return new Merged.Range(
                said.group(1),
                Math.min(top, bottom),
                Math.min(left, right),
                Math.max(top, bottom),
                Math.max(left, right));
    }

    private static RuntimeException tooLarge() {
        return SheetReader.refused("工作簿解压后过大，不能上传。请只保留需要的一张表。");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
