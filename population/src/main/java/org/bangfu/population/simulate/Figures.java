package org.bangfu.population.simulate;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What came out, for a program; amounts in yuan as the contract writes them. */
final class Figures {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final Category[] CATEGORIES = Category.values();
    private static final AidKind[] KINDS = AidKind.values();

    private final Question question;
    private final Tally tally;
    private final Places places;

    Figures(Question question, Tally tally, Places places) {
        this.question = question;
        this.tally = tally;
        this.places = places;
    }

    byte[] json() {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            write(json);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        policy(json, "against", question.before());
        policy(json, "policy", question.after());
        json.writeNumberProperty("families", tally.families());
        json.writeNumberProperty("leftOut", tally.leftOutFamilies());
        Tally.County all = tally.all();
        json.writeObjectPropertyStart("all");
        county(json, all);
        json.writeEndObject();
        moves(json, all);
        json.writeArrayPropertyStart("alone");
        for (int i = 0; i < question.settings().size(); i++) {
            Differing setting = question.settings().get(i);
            json.writeStartObject();
            json.writeStringProperty("setting", setting.key());
            json.writeStringProperty("label", setting.label());
            side(json, tally.alone(i));
            json.writeStringProperty("more", Money.plain(tally.alone(i).total() - all.before.total()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("counties");
        for (Map.Entry<Integer, Tally.County> county : tally.counties().entrySet()) {
            json.writeStartObject();
            json.writeStringProperty("county", Place.text(county.getKey()));
            json.writeStringProperty("name", places.name(county.getKey()));
            county(json, county.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void policy(JsonGenerator json, String name, PolicyBook book) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", book.id());
        json.writeStringProperty("version", book.version());
        json.writeStringProperty("sha256", book.sha256());
        json.writeEndObject();
    }

    private static void county(JsonGenerator json, Tally.County county) {
        json.writeObjectPropertyStart("before");
        side(json, county.before);
        json.writeEndObject();
        json.writeObjectPropertyStart("after");
        side(json, county.after);
        json.writeEndObject();
        json.writeNumberProperty("getMore", county.getMore[0]);
        json.writeNumberProperty("getLess", county.getLess[0]);
    }

    private static void side(JsonGenerator json, Tally.Side side) {
        json.writeObjectPropertyStart("families");
        for (int category = 0; category < CATEGORIES.length; category++) {
            json.writeNumberProperty(CATEGORIES[category].name(), side.families[category]);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("money");
        for (int category = 0; category < CATEGORIES.length; category++) {
            json.writeStringProperty(CATEGORIES[category].name(), Money.plain(side.moneyOf(category)));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("kinds");
        for (int kind = 0; kind < Tally.KINDS; kind++) {
            json.writeStringProperty(KINDS[kind].name(), Money.plain(side.moneyOfKind(kind)));
        }
        json.writeEndObject();
        json.writeStringProperty("total", Money.plain(side.total()));
    }

    private void moves(JsonGenerator json, Tally.County all) {
        json.writeArrayPropertyStart("moves");
        for (int from = 0; from < CATEGORIES.length; from++) {
            for (int to = 0; to < CATEGORIES.length; to++) {
                int move = from * CATEGORIES.length + to;
                if (all.moved[move] > 0) {
                    json.writeStartObject();
                    json.writeStringProperty("from", CATEGORIES[from].name());
                    json.writeStringProperty("to", CATEGORIES[to].name());
                    json.writeNumberProperty("families", all.moved[move]);
                    json.writeStringProperty("more", Money.plain(all.movedMoney[move]));
                    json.writeArrayPropertyStart("examples");
                    for (long number : tally.examples(from, to)) {
                        json.writeNumber(number);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }
}
