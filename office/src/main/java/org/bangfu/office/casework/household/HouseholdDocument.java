package org.bangfu.office.casework.household;

import org.bangfu.money.Money;
import org.bangfu.terms.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A household as a JSON document: {@code {"format": 1, "household": {…}}}. A reader that meets a field or a format it does not
 * know refuses, so that no fact is lost between two versions of the program.
 */
public final class HouseholdDocument {

    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, new MoneyOut())
                    .addDeserializer(Money.class, new MoneyIn())
                    .addDeserializer(Cause.class, new CauseIn()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private record Document(int format, Household household) {}

    private HouseholdDocument() {}

    public static byte[] write(Household household) {
        return JSON.writeValueAsBytes(new Document(FORMAT, household));
    }

    public static Household read(byte[] document) {
        var read = JSON.readValue(document, Document.class);
        if (read.format() != FORMAT) {
            throw new IllegalStateException("a household document of format " + read.format());
        }
        return read.household();
    }

    /** For programs: the same words, amounts as text with two decimals. */
    static JsonNode tree(Household household) {
        return JSON.valueToTree(household);
    }

    private static final class MoneyOut extends ValueSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.plain());
        }
    }

    private static final class MoneyIn extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            return Money.parse(in.getString());
        }
    }

    /** What it takes to work is no main cause, but could be written as one once, and then nothing could be decided: it is none. */
    private static final class CauseIn extends ValueDeserializer<Cause> {
        @Override
        public @Nullable Cause deserialize(JsonParser in, DeserializationContext context) {
            String name = in.getString();
            return name.equals("EMPLOYMENT") ? null : Cause.valueOf(name);
        }
    }
}
