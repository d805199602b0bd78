package org.bangfu.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One document a line, one answer a line, in the same order, on all cores. Each worker reads a batch, answers it, and waits for its turn to
 * write; so there are never more batches in memory than workers.
 */
final class Lines {

    private static final Answer TOO_LONG =
            new Answer.Refused(null, List.of(new Problem(Problem.DOCUMENT, "这一行超过 1 MiB，请拆开，每行一个家庭")));

    private final Determiner determiner;
    private final boolean brief;
    private final BatchReader in;
    private final OutputStream out;

    private long turn;
    private boolean refusedAny;
    private @Nullable Throwable failure;

    private Lines(Determiner determiner, boolean brief, InputStream in, OutputStream out) {
        this.determiner = determiner;
        this.brief = brief;
        this.in = new BatchReader(in);
        this.out = out;
    }

    /**
     * Answers every line.
     *
     * @return whether every document was answered
     * @throws IOException where the input cannot be read or the output not be written
     */
    static boolean answer(Determiner determiner, boolean brief, InputStream in, OutputStream out) throws IOException {
        return new Lines(determiner, brief, in, out).run(Runtime.getRuntime().availableProcessors());
    }

    private boolean run(int workers) throws IOException {
        var threads = new ArrayList<Thread>();
        for (int i = 1; i < workers; i++) {
            threads.add(Thread.ofPlatform().daemon().start(this::work));
        }
        work();
        for (Thread thread : threads) {
            join(thread);
        }
        out.flush();
        return switch (failure) {
            case null -> !refusedAny;
            case IOException broken -> throw broken;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private void work() {
        try {
            for (Batch batch = in.next(); batch != null; batch = in.next()) {
                var answers = new ByteArrayOutputStream(batch.bytes().length);
                boolean refused = answer(batch, answers);
                if (!write(batch.number(), answers, refused)) {
                    return;
                }
            }
        } catch (IOException | RuntimeException | Error broken) {
            fail(broken);
        }
    }

    /** Whether any document of the batch was refused. */
    private boolean answer(Batch batch, ByteArrayOutputStream answers) {
        boolean refused = false;
        boolean any = false;
        try (JsonGenerator json = Json.lines(answers)) {
            if (batch.tooLong()) {
                DeterminationWriter.write(json, TOO_LONG, brief);
                any = true;
                refused = true;
            }
            byte[] bytes = batch.bytes().array;
            int length = batch.bytes().length;
            for (int from = 0; from < length; ) {
                int to = from;
                while (to < length && bytes[to] != '\n') {
                    to++;
                }
                if (!blank(bytes, from, to)) {
                    Answer answer = to - from > BatchReader.LONGEST_LINE
                            ? TOO_LONG
                            : determiner.determine(bytes, from, to - from, brief);
                    DeterminationWriter.write(json, answer, brief);
                    any = true;
                    refused |= answer instanceof Answer.Refused;
                }
                from = to + 1;
            }
        }
        if (any) {
            answers.write('\n');
        }
        return refused;
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        int start = from;
        if (to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            start += 3;
        }
        for (int i = start; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Writes in the order of the batches; false where another worker has failed. */
    private synchronized boolean write(long number, ByteArrayOutputStream answers, boolean refused) throws IOException {
        while (turn != number && failure == null) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
        if (failure != null) {
            return false;
        }
        answers.writeTo(out);
        refusedAny |= refused;
        turn++;
        notifyAll();
        return true;
    }

    private synchronized void fail(Throwable broken) {
        if (failure == null) {
            failure = broken;
        }
        notifyAll();
    }
}
