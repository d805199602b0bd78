package org.bangfu.office.ground.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook point to; each stands once, however often it is used. */
final class SharedTexts {

    /** Characters in all. */
    private static final int MOST = 8_000_000;

    private static final int MOST_TEXTS = 1_000_000;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts of(WorkbookParts parts) throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        if (parts.has("xl/sharedStrings.xml")) {
            try (InputStream in = parts.open("xl/sharedStrings.xml")) {
                shared.read(Xml.read(in));
            }
        }
        return shared;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int characters = 0;
        while (xml.hasNext()) {
            if (Xml.starts(Xml.next(xml), xml, "si")) {
                String text = text(xml, "si");
                characters += text.length();
                texts.add(text);
                if (characters > MOST || texts.size() > MOST_TEXTS) {
                    throw SheetReader.refused("工作簿里的文字太多，不能上传。请分成几个文件，只保留需要的一张表。");
                }
            }
        }
    }

    /** The words up to the end of an element, without how they are pronounced. */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean spoken = false;
        for (int event = Xml.next(xml); !Xml.ends(event, xml, end); event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                spoken |= xml.getLocalName().equals("rPh");
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                spoken &= !xml.getLocalName().equals("rPh");
                inText = false;
            } else if (inText && !spoken && text.length() <= SheetReader.MOST_CHARACTERS) {
                // One character too many is kept, so that the cell is refused by its place.
                text.append(xml.getText(), 0, Math.min(xml.getTextLength(), SheetReader.MOST_CHARACTERS + 1));
            }
        }
        return text.toString();
    }

    String at(String index) throws IOException {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        if (at >= texts.size()) {
            throw new IOException("no such text");
        }
        return texts.get(at);
    }
}
