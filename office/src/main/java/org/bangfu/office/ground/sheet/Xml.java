package org.bangfu.office.ground.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read from front to back. No workbook declares a document type; who does wants entities expanded. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The next event, none of which may be a document type. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw SheetReader.refused("工作簿的内容不正常，不能上传。请在 Excel 中重新保存。");
        }
        return event;
    }

    static boolean starts(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    static boolean ends(int event, XMLStreamReader xml, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(XMLStreamReader xml, String name, int otherwise) {
        String written = attribute(xml, name);
        return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : otherwise;
    }
}
