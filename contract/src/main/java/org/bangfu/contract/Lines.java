package org.bangfu.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One document a line, one answer a line, in the same order; what is answered is written before more input is awaited. */
final class Lines {

    private static final Answer TOO_LONG =
            new Answer.Refused(null, List.of(new Problem(Problem.DOCUMENT, "这一行超过 1 MiB，请拆开，每行一个家庭")));

    private boolean refusedAny;

    private Lines() {}

    /** The answers to a batch. */
    private record Answers(ByteArrayOutputStream bytes, boolean refusedAny) {}

    /**
     * Answers every line.
     *
     * @param threads how many work at once, this one counted
     * @return whether every document was answered
     * @throws IOException where the input cannot be read or the output not be written
     */
    static boolean answer(Versions versions, boolean brief, int threads, InputStream in, OutputStream out)
            throws IOException {
        var lines = new Lines();
        InOrder.<Batch, Answers>run(
                threads, new BatchReader(in)::next, () -> batch -> answer(versions, brief, batch), answers -> {
                    answers.bytes.writeTo(out);
                    out.flush();
                    lines.refusedAny |= answers.refusedAny;
                });
        return !lines.refusedAny;
    }

    private static Answers answer(Versions versions, boolean brief, Batch batch) {
        var bytes = new ByteArrayOutputStream(batch.length());
        Writer writer;
        try (JsonGenerator json = Json.lines(bytes)) {
            writer = new Writer(versions, brief, json);
            batch.each(writer);
        }
        if (writer.any) {
            bytes.write('\n');
        }
        return new Answers(bytes, writer.refused);
    }

    private static final class Writer implements Batch.OnLine {

        private final Versions versions;
        private final boolean brief;
        private final JsonGenerator json;
        private boolean any;
        private boolean refused;

        Writer(Versions versions, boolean brief, JsonGenerator json) {
            this.versions = versions;
            this.brief = brief;
            this.json = json;
        }

        @Override
        public void line(byte[] bytes, int from, int length) {
            write(versions.determine(bytes, from, length, brief));
        }

        @Override
        public void tooLong() {
            write(TOO_LONG);
        }

        private void write(Answer answer) {
            DeterminationWriter.write(json, answer, brief);
            any = true;
            refused |= answer instanceof Answer.Refused;
        }
    }
}
