package org.bangfu.contract;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A JSON list of documents, a list of answers in the same order. Only brackets and quotes are looked at, so as to know where a document
 * ends; each is then read as strictly as alone, and a bad one is answered in its place. Holds one document and what is read at a time.
 */
final class Listed {

    private static final int AT_A_TIME = 1 << 16;

    private static final Answer TOO_LONG = refused("这一份超过 1 MiB，请拆开，每份一个家庭");
    private static final Answer NO_LIST = refused("不是 JSON 列表，应以 [ 开头");
    private static final Answer NO_END = refused("列表没有结束的 ]：可能没有传完，或某处括号、引号不配对；此前的都已回答");
    private static final Answer MORE = refused("列表的 ] 之后还有多余内容，没有回答");

    private enum Place {
        BEFORE,
        INSIDE,
        AFTER,
        BROKEN
    }

    private final Versions versions;
    private final boolean brief;
    private final OutputStream out;

    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private Place place = Place.BEFORE;
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean tooLong;
    private boolean any;
    private boolean refusedAny;

    private Listed(Versions versions, boolean brief, OutputStream out) {
        this.versions = versions;
        this.brief = brief;
        this.out = out;
    }

    /**
     * Answers every document as soon as it is there. The answers are a whole list whatever the input is: where its own list is broken,
     * the last answer says so.
     *
     * @return whether every document was answered
     * @throws IOException where the input cannot be read or the output not be written
     */
    static boolean answer(Versions versions, boolean brief, InputStream in, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, AT_A_TIME);
        var listed = new Listed(versions, brief, buffered);
        buffered.write('[');
        byte[] some = new byte[AT_A_TIME];
        for (int read = in.read(some); read >= 0 && listed.place != Place.BROKEN; read = in.read(some)) {
            for (int i = 0; i < read; i++) {
                listed.take(some[i]);
            }
            // Nobody waits for an answer that is ready while more input is awaited.
            buffered.flush();
        }
        listed.end();
        buffered.write(']');
        buffered.flush();
        return !listed.refusedAny;
    }

    private void take(byte next) throws IOException {
        switch (place) {
            case BEFORE -> {
                if (next == '[') {
                    place = Place.INSIDE;
                } else if (!blank(next)) {
                    spoilt(NO_LIST);
                }
            }
            case INSIDE -> inside(next);
            case AFTER -> {
                if (!blank(next)) {
                    spoilt(MORE);
                }
            }
            case BROKEN -> {}
        }
    }

    private void inside(byte next) throws IOException {
        if (quoted) {
            quoted = escaped || next != '"';
            escaped = !escaped && next == '\\';
        } else if (depth == 0 && next == ',') {
            finished();
            return;
        } else if (depth == 0 && next == ']') {
            place = Place.AFTER;
            if (any || !nothingKept()) {
                finished();
            }
            return;
        } else {
            switch (next) {
                case '"' -> quoted = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        }
        keep(next);
    }

    private void keep(byte next) {
        if (document.size() == 0 && blank(next)) {
            return;
        }
        if (document.size() == BatchReader.LONGEST_LINE) {
            tooLong = true;
        } else {
            document.write(next);
        }
    }

    private boolean nothingKept() {
        return document.size() == 0;
    }

    private void finished() throws IOException {
        byte[] json = document.toByteArray();
        document.reset();
        write(tooLong ? TOO_LONG : versions.determine(json, 0, json.length, brief));
        tooLong = false;
    }

    private void end() throws IOException {
        switch (place) {
            case BEFORE -> spoilt(NO_LIST);
            case INSIDE -> spoilt(NO_END);
            case AFTER, BROKEN -> {}
        }
    }

    private void spoilt(Answer why) throws IOException {
        place = Place.BROKEN;
        write(why);
    }

    private void write(Answer answer) throws IOException {
        if (any) {
            out.write(',');
            out.write('\n');
        }
        out.write(Determiner.line(answer, brief));
        any = true;
        refusedAny |= answer instanceof Answer.Refused;
    }

    private static boolean blank(byte one) {
        return one == ' ' || one == '\t' || one == '\r' || one == '\n';
    }

    private static Answer refused(String message) {
        return new Answer.Refused(null, List.of(new Problem(Problem.DOCUMENT, message)));
    }
}
