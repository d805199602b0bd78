package org.bangfu.office.start;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, with the hash of each part. It is signed with the master key, so that a backup that was changed anywhere is
 * told from a whole one.
 *
 * @param format of the archive, to be read by later versions of the program
 * @param schema version of the tables
 * @param sequences last value given out, by name
 * @param parts in the order of the archive
 */
record Manifest(int format, String madeAt, String schema, Map<String, Long> sequences, List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    /** One entry of the archive: {@code tables/<name>.copy} or {@code files/<path in the data folder>}. */
    record Part(String name, String sha256) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    static Manifest ofJson(String text) {
        return JSON.readValue(text, Manifest.class);
    }
}
