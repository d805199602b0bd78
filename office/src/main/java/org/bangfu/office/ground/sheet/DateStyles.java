package org.bangfu.office.ground.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a workbook show a number as a day. */
final class DateStyles {

    /** Number formats every Excel knows without saying them; 27 to 36 and 50 to 58 are those of China. */
    private static final BitSet BUILT_IN = new BitSet();

    static {
        BUILT_IN.set(14, 18);
        BUILT_IN.set(22);
        BUILT_IN.set(27, 37);
        BUILT_IN.set(50, 59);
    }

    private static final int MOST_STYLES = 70_000;

    private final List<Boolean> dates = new ArrayList<>();

    private DateStyles() {}

    static DateStyles of(WorkbookParts parts) throws IOException, XMLStreamException {
        var styles = new DateStyles();
        if (parts.has("xl/styles.xml")) {
            try (InputStream in = parts.open("xl/styles.xml")) {
                styles.read(Xml.read(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, Boolean> own = new HashMap<>();
        boolean ofCells = false;
        while (xml.hasNext() && dates.size() < MOST_STYLES && own.size() < MOST_STYLES) {
            int event = Xml.next(xml);
            if (Xml.starts(event, xml, "numFmt")) {
                own.put(
                        Xml.number(xml, "numFmtId", -1),
                        isDate(Objects.requireNonNullElse(Xml.attribute(xml, "formatCode"), "")));
            } else if (Xml.starts(event, xml, "cellXfs")) {
                ofCells = true;
            } else if (Xml.ends(event, xml, "cellXfs")) {
                return;
            } else if (ofCells && Xml.starts(event, xml, "xf")) {
                int format = Xml.number(xml, "numFmtId", 0);
                dates.add(own.getOrDefault(format, BUILT_IN.get(format)));
            }
        }
    }

    boolean date(int style) {
        return style < dates.size() && dates.get(style);
    }

    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }
}
