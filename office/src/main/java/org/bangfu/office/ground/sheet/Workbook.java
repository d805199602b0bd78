package org.bangfu.office.ground.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param sheets in the order of their tabs
 * @param from1904 whether its days are counted from 1904, as on old Macintoshes
 */
record Workbook(List<Page> sheets, boolean from1904) {

    Workbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * One of its sheets.
     *
     * @param part where it lies
     * @param hidden also where no menu brings it back
     */
    record Page(String name, String part, boolean hidden) {}

    private record Said(String name, String id, boolean hidden) {}

    static Workbook of(WorkbookParts parts) throws IOException, XMLStreamException {
        var said = new ArrayList<Said>();
        boolean from1904 = false;
        try (InputStream in = parts.open("xl/workbook.xml")) {
            XMLStreamReader xml = Xml.read(in);
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (Xml.starts(event, xml, "workbookPr")) {
                    String days = Objects.requireNonNullElse(Xml.attribute(xml, "date1904"), "");
                    from1904 = days.equals("1") || days.equals("true");
                } else if (Xml.starts(event, xml, "sheet")) {
                    said.add(said(xml));
                }
            }
        }
        Map<String, String> targets = said.isEmpty() ? Map.of() : targets(parts);
        var sheets = new ArrayList<Page>();
        for (Said one : said) {
            String part = targets.get(one.id());
            if (part != null) {
                sheets.add(new Page(one.name(), part, one.hidden()));
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("no sheet");
        }
        return new Workbook(sheets, from1904);
    }

    private static Said said(XMLStreamReader xml) {
        String name = Objects.requireNonNullElse(Xml.attribute(xml, "name"), "").strip();
        String state = Objects.requireNonNullElse(Xml.attribute(xml, "state"), "visible");
        return new Said(name, Objects.requireNonNullElse(Xml.attribute(xml, "id"), ""), !state.equals("visible"));
    }

    private static Map<String, String> targets(WorkbookParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = parts.open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Xml.read(in);
            while (xml.hasNext()) {
                if (Xml.starts(Xml.next(xml), xml, "Relationship")) {
                    String id = Xml.attribute(xml, "Id");
                    String target = Xml.attribute(xml, "Target");
                    if (id != null && target != null) {
                        targets.put(id, within(target));
                    }
                }
            }
        }
        return targets;
    }

    private static String within(@Nullable String target) {
        String said = Objects.requireNonNullElse(target, "");
        return said.startsWith("/") ? said.substring(1) : "xl/" + said;
    }
}
