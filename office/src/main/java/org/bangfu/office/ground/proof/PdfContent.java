package org.bangfu.office.ground.proof;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF would do besides being read, found without believing it: names may be written in numbers, and since PDF 1.5 objects lie
 * compressed in streams where nobody sees them who looks at the bytes alone. Little is unpacked at a time, since little memory is there
 * (docs/decisions/0030).
 */
final class PdfContent {

    /** What makes a PDF do things, hide things or need a password. */
    private static final Stream<String> LONG_NAMES = Stream.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "OpenAction",
            "RichMedia",
            "Encrypt",
            "SubmitForm",
            "ImportData");

    /** So short that a scanned page holds them by chance; what follows them tells. */
    private static final Stream<String> SHORT_NAMES = Stream.of("JS", "AA", "XFA");

    private static final Pattern ACTIVE =
            Pattern.compile("/(?:%s)(?![A-Za-z0-9#])|/(?:%s)(?:\\s*[\\[(<]|\\s+\\d+\\s+\\d+\\s+R\\b)"
                    .formatted(any(LONG_NAMES), any(SHORT_NAMES)));

    private static final Pattern OBJECTS = Pattern.compile("/" + name("ObjStm") + "(?![A-Za-z0-9#])");
    private static final Pattern BEGINS = Pattern.compile("stream\\r?\\n");
    private static final Pattern DEFLATED = Pattern.compile("/" + name("FlateDecode") + "(?![A-Za-z0-9#])");
    private static final Pattern FILTER = Pattern.compile("/\\w+" + name("Decode") + "(?![A-Za-z0-9#])");

    /** No dictionary of a stream is longer, in bytes. */
    private static final int DICTIONARY = 2_000;

    private static final int PIECE = 64 * 1024;

    /** Of a name that lies across two pieces. */
    private static final int LONGEST_NAME = 64;

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private PdfContent() {}

    private static String any(Stream<String> names) {
        return names.map(PdfContent::name).collect(Collectors.joining("|"));
    }

    /** A letter of a name may be written {@code #4a}. */
    private static String name(String plain) {
        return plain.chars()
                .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining());
    }

    /** Whether it acts, or hides what cannot be looked at. */
    static boolean acts(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (ACTIVE.matcher(text).find()) {
            return true;
        }
        long room = MOST_UNPACKED;
        Matcher objects = OBJECTS.matcher(text);
        while (room >= 0 && objects.find()) {
            room = unpacked(content, begins(text, objects.start()), room);
        }
        return room < 0;
    }

    /** Where the stream begins in whose dictionary this stands; below 0 where that cannot be told, or it is not simply deflated. */
    private static int begins(String text, int inDictionary) {
        int to = Math.min(text.length(), inDictionary + DICTIONARY);
        Matcher begins = BEGINS.matcher(text).region(inDictionary, to);
        if (!begins.find()) {
            return -1;
        }
        int from = Math.max(text.lastIndexOf("obj", inDictionary), inDictionary - DICTIONARY);
        String dictionary = text.substring(Math.max(0, from), begins.start());
        return DEFLATED.matcher(dictionary).find()
                        && FILTER.matcher(dictionary).results().count() == 1
                ? begins.end()
                : -1;
    }

    /** The room that is left afterwards; below 0 where something acts, is damaged or is too much. */
    private static long unpacked(byte[] content, int from, long room) {
        if (from < 0) {
            return -1;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var piece = new byte[PIECE];
            String before = "";
            long left = room;
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                left -= length;
                String words = before + new String(piece, 0, length, StandardCharsets.ISO_8859_1);
                boolean stuck = length == 0 && !inflater.finished();
                if (stuck || left < 0 || ACTIVE.matcher(words).find()) {
                    return -1;
                }
                before = words.substring(Math.max(0, words.length() - LONGEST_NAME));
            }
            return left;
        } catch (DataFormatException damaged) {
            return -1;
        } finally {
            inflater.end();
        }
    }
}
