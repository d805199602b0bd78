package org.bangfu.office.ground.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.Workbook.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is read: the one visible sheet with anything in it. Where there are several, the person says which; none is
 * ever taken because it stands first.
 *
 * @param remarks what was left out, in words
 */
record Tabs(Page chosen, List<String> remarks) {

    /** Where the person says which sheet. */
    private static final String FIELD = "sheet";

    Tabs {
        remarks = List.copyOf(remarks);
    }

    /** @param wanted the name of the sheet the person chose; null where she chose none */
    static Tabs of(Workbook workbook, WorkbookParts parts, @Nullable String wanted)
            throws IOException, XMLStreamException {
        var visible = new ArrayList<Page>();
        var hidden = new ArrayList<Page>();
        for (Page page : workbook.sheets()) {
            if (filled(parts, page)) {
                (page.hidden() ? hidden : visible).add(page);
            }
        }
        Page chosen = wanted == null ? only(visible, hidden) : named(wanted, visible, hidden);
        var remarks = new ArrayList<String>();
        if (!hidden.isEmpty()) {
            remarks.add("隐藏的工作表%s没有读。".formatted(names(hidden)));
        }
        List<Page> others =
                visible.stream().filter(page -> !page.equals(chosen)).toList();
        if (!others.isEmpty()) {
            remarks.add("只读了工作表“%s”，没有读%s。".formatted(chosen.name(), names(others)));
        }
        return new Tabs(chosen, remarks);
    }

    private static Page only(List<Page> visible, List<Page> hidden) {
        if (visible.size() > 1) {
            throw Refusal.at(
                    FIELD, "工作簿里有 %d 张有内容的工作表：%s。请写明读哪一张，或者分成几个文件上传。".formatted(visible.size(), names(visible)));
        }
        if (visible.isEmpty()) {
            throw SheetReader.refused(
                    hidden.isEmpty()
                            ? "文件里没有数据，请检查后重新上传。"
                            : "工作簿里只有隐藏的工作表%s有内容。请取消隐藏，核对后再上传。".formatted(names(hidden)));
        }
        return visible.getFirst();
    }

    private static Page named(String wanted, List<Page> visible, List<Page> hidden) {
        String name = wanted.strip();
        for (Page page : visible) {
            if (page.name().equals(name)) {
                return page;
            }
        }
        if (hidden.stream().anyMatch(page -> page.name().equals(name))) {
            throw Refusal.at(FIELD, "工作表“%s”是隐藏的。请取消隐藏，核对后再上传。".formatted(name));
        }
        if (visible.isEmpty()) {
            throw SheetReader.refused("文件里没有有内容的工作表，请检查后重新上传。");
        }
        throw Refusal.at(
                FIELD,
                "没有叫“%s”、有内容的工作表，只有%s。".formatted(name.length() > 31 ? name.substring(0, 31) : name, names(visible)));
    }

    private static String names(List<Page> pages) {
        return pages.stream().map(page -> "“" + page.name() + "”").collect(Collectors.joining("、"));
    }

    /** Whether anything stands in a sheet; a chart is no table. */
    private static boolean filled(WorkbookParts parts, Page page) throws IOException, XMLStreamException {
        if (!parts.has(page.part())) {
            return false;
        }
        try (InputStream in = parts.open(page.part())) {
            XMLStreamReader xml = Xml.read(in);
            boolean value = false;
            int rows = 0;
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (Xml.ends(event, xml, "sheetData")) {
                    return false;
                }
                rows += Xml.starts(event, xml, "row") ? 1 : 0;
                if (Xml.starts(event, xml, "f") || rows > SheetReader.MOST_ROWS) {
                    return true;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    value = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                } else if (value && event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                    return true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    value = false;
                }
            }
            return false;
        }
    }
}
