package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bangfu.contract.SecondReading.Contested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sound documents, spoilt in known places: every place is named, all at once, and nothing spoilt is ever answered. */
class SpoiltFamiliesTest {

    private static final int FAMILIES = 3_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Determiner WUHU = Determiner.shipped();
    private static final List<String> MAY_BE_NULL = List.of("id", "decisionDate", "mainCause", "aidedIn");

    // What a tree of JSON cannot hold is put in when it is text: the same name twice, half a surrogate pair.
    private static final String AGAIN = "::again";
    private static final String HALF = "::half";

    private final Random random = new Random(20201027);

    /** One field of one object, and where it stands. */
    private record Field(ObjectNode owner, String name, String path) {}

    @Test
    void everySpoiltPlaceIsNamed() throws IOException {
        var families = new CrowdedFamilies(7, Contested.AS_WUHU, SecondReadingTest.figures());
        for (int i = 0; i < FAMILIES; i++) {
            var family = (ObjectNode) JSON.readTree(families.next());
            var fields = new ArrayList<Field>();
            collect(family, "", fields);
            fields.removeIf(field -> !field.owner().get(field.name()).isValueNode());
            var spoilt = new ArrayList<String>();
            for (int n = 1 + random.nextInt(3); n > 0 && !fields.isEmpty(); n--) {
                spoilt.add(spoil(fields.remove(random.nextInt(fields.size()))));
            }
            String document = family.toString().replace(AGAIN, "").replace(HALF, "\\ud800");
            assertThat(WUHU.determine(document))
                    .as(document)
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::path)
                                    .containsAll(spoilt));
        }
    }

    @Test
    void anObjectOrListOfAnotherKindIsNamed() throws IOException {
        var families = new CrowdedFamilies(8, Contested.AS_WUHU, SecondReadingTest.figures());
        for (int i = 0; i < FAMILIES; i++) {
            var family = (ObjectNode) JSON.readTree(families.next());
            var fields = new ArrayList<Field>();
            collect(family, "", fields);
            fields.removeIf(field -> field.owner().get(field.name()).isValueNode());
            Field field = fields.get(random.nextInt(fields.size()));
            JsonNode before = field.owner().get(field.name());
            switch (random.nextInt(3)) {
                case 0 -> field.owner().put(field.name(), "x");
                case 1 -> field.owner().putNull(field.name());
                default ->
                    field.owner()
                            .set(field.name(), before.isArray() ? JSON.createObjectNode() : JSON.createArrayNode());
            }
            assertThat(WUHU.determine(family.toString()))
                    .as(family.toString())
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::path)
                                    .contains(field.path()));
        }
    }

    private static void collect(JsonNode node, String path, List<Field> into) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : object.propertyNames()) {
                    String at = path.isEmpty() ? name : path + "." + name;
                    into.add(new Field(object, name, at));
                    collect(object.get(name), at, into);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), path + "[" + i + "]", into);
                }
            }
            default -> {}
        }
    }

    /** Where the problem must be said to be. */
    private String spoil(Field field) {
        ObjectNode owner = field.owner();
        String name = field.name();
        JsonNode before = owner.get(name);
        switch (random.nextInt(6)) {
            case 0 -> {
                owner.set(name + "s", before);
                return field.path() + "s";
            }
            case 1 -> owner.putArray(name).add("x");
            case 2 -> owner.putObject(name).put("deeper", 1);
            case 3 -> owner.set(name + AGAIN, before);
            case 4 -> {
                if (MAY_BE_NULL.contains(name)) {
                    owner.putArray(name);
                } else {
                    owner.putNull(name);
                }
            }
            default -> owner.put(name, name.equals("id") ? HALF : "1e400");
        }
        return field.path();
    }
}
