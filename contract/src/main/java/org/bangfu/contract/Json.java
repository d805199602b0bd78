package org.bangfu.contract;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How JSON is read and written: strictly, without reflection, limited in depth. */
final class Json {

    /** A document has four levels; what is far deeper is no document. */
    private static final int DEEPEST = 200;

    private static final String LINE_FEED = "\n";

    /** Names are looked up in a table that an attacker may fill; it then works more slowly, it does not fail. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .rootValueSeparator(LINE_FEED)
            .build();

    private Json() {}

    static tools.jackson.core.JsonParser parser(byte[] json, int from, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), json, from, length);
    }

    /** Documents written one after the other stand on a line each. */
    static JsonGenerator lines(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    static JsonGenerator indented(OutputStream out) {
        return FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", LINE_FEED);
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
