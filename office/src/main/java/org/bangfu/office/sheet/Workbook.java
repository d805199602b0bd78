package org.bangfu.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param sheet the part of its first sheet
 * @param from1904 whether its days are counted from 1904, as on old Macintoshes
 */
record Workbook(String sheet, boolean from1904) {

    static Workbook of(WorkbookParts parts) throws IOException, XMLStreamException {
        String id = null;
        boolean from1904 = false;
        try (InputStream in = parts.open("xl/workbook.xml")) {
            XMLStreamReader xml = Xml.read(in);
            while (xml.hasNext() && id == null) {
                int event = Xml.next(xml);
                if (Xml.starts(event, xml, "workbookPr")) {
                    String said = Objects.requireNonNullElse(Xml.attribute(xml, "date1904"), "");
                    from1904 = said.equals("1") || said.equals("true");
                } else if (Xml.starts(event, xml, "sheet")) {
                    id = Xml.attribute(xml, "id");
                }
            }
        }
        if (id == null) {
            throw new IOException("no sheet");
        }
        return new Workbook(target(parts, id), from1904);
    }

    private static String target(WorkbookParts parts, String id) throws IOException, XMLStreamException {
        try (InputStream in = parts.open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Xml.read(in);
            while (xml.hasNext()) {
                if (Xml.starts(Xml.next(xml), xml, "Relationship") && id.equals(Xml.attribute(xml, "Id"))) {
                    return within(Xml.attribute(xml, "Target"));
                }
            }
        }
        throw new IOException("no sheet");
    }

    private static String within(@Nullable String target) throws IOException {
        if (target == null) {
            throw new IOException("no sheet");
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
