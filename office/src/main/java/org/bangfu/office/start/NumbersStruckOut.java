package org.bangfu.office.start;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Strikes out long runs of digits in the log file: identity numbers, telephones, accounts. Nothing of ours logs them; this is for
 * the message of an exception that quotes what it could not read.
 */
final class NumbersStruckOut implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor((_, value) ->
                value instanceof String text ? NUMBER.matcher(text).replaceAll("***") : value);
    }
}
