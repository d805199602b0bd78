package org.bangfu.office.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** docs/openapi.yaml says what the API is now. {@code ./bangfu openapi} writes it anew. */
@OfficeTest
class OpenApiTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        String now = document();
        if (Boolean.getBoolean("bangfu.openapi.write")) {
            Files.writeString(FILE, now);
        }
        assertThat(Files.readString(FILE))
                .as("docs/openapi.yaml is not what the API is now: run ./bangfu openapi and commit the file")
                .isEqualTo(now);
    }

    private String document() throws IOException {
        var yaml = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        return "# Written by ./bangfu openapi from the routes themselves; a test fails where it is stale.\n"
                + yaml.writeValueAsString(new ApiDocument(mapping, words()).document());
    }

    private static Map<String, String> words() throws IOException {
        var properties = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, value) -> words.put(((String) key).replace('_', ' '), (String) value));
        return words;
    }
}
