package org.bangfu.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What each clause says that the shipped policy puts into numbers, in our own words, so that every citation leads somewhere. */
public record Regulation(List<Paragraph> paragraphs) {

    private static final String FILE = "wuhu/regulation.txt";

    public Regulation {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The two regulations of Wuhu with their annex. */
    public static Regulation shipped() {
        try (InputStream file = Regulation.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("not in the program: " + FILE);
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a policy folder's {@code regulation.txt}: lines of kind or citation, a tab, the words; {@code #} begins a remark. */
    public static Regulation of(String text) {
        return new Regulation(text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Paragraph::of)
                .toList());
    }

    /** Whether there is such a clause: {@code M5(1)}, {@code Annex 1.1(2)}. */
    public boolean has(String citation) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.citation().equals(citation));
    }

    /** What stands on a line of its own. */
    public enum Kind {
        TITLE,
        CHAPTER,
        CLAUSE
    }

    /**
     * One paragraph; a clause of several paragraphs repeats its citation.
     *
     * @param citation empty for titles and chapters
     */
    public record Paragraph(Kind kind, String citation, String text) {

        private static Paragraph of(String line) {
            int tab = line.indexOf('\t');
            String text = line.substring(tab + 1);
            return switch (line.substring(0, tab)) {
                case "=" -> new Paragraph(Kind.TITLE, "", text);
                case "-" -> new Paragraph(Kind.CHAPTER, "", text);
                case String citation -> new Paragraph(Kind.CLAUSE, citation, text);
            };
        }
    }

    /** A citation as people read it: {@code 附件2(4)} for {@code Annex 2(4)}. */
    public static String shown(String citation) {
        return citation.replace("Annex ", "附件");
    }

    /** A citation as the anchor of a page: {@code M5-1}. */
    public static String anchor(String citation) {
        return citation.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
