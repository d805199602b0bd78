package org.bangfu.population.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.contract.Batch;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Problem;

/** The contract's documents, one a line. */
final class JsonLines implements FamilyFile {

    private static final int SPLIT = 4 << 20;
    private static final int SCAN = 1 << 12;

    private final Path path;

    JsonLines(Path path) {
        this.path = path;
    }

    @Override
    public List<Split> splits() throws IOException {
        long size = Files.size(path);
        var splits = new ArrayList<Split>();
        for (long from = 0; from < size; from += SPLIT) {
            splits.add(new Split(from, Math.min(size, from + SPLIT)));
        }
        return splits;
    }

    @Override
    public void read(Split split, OnFamily on) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long from = split.from() == 0 ? 0 : lineAfter(file, split.from() - 1);
            long to = lineAfter(file, split.to() - 1);
            byte[] bytes = new byte[Math.toIntExact(Math.max(0, to - from))];
            readFully(file, ByteBuffer.wrap(bytes), from);
            Batch.of(bytes, bytes.length).each(new Reader(on));
        }
    }

    /** Where the line begins that follows the first line feed from {@code at} on; the end of the file where there is none. */
    private static long lineAfter(FileChannel file, long at) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(SCAN);
        for (long position = at; ; position += some.limit()) {
            some.clear();
            if (file.read(some, position) <= 0) {
                return file.size();
            }
            some.flip();
            for (int i = 0; i < some.limit(); i++) {
                if (some.get(i) == '\n') {
                    return position + i + 1;
                }
            }
        }
    }

    private static void readFully(FileChannel file, ByteBuffer into, long from) throws IOException {
        long position = from;
        while (into.hasRemaining()) {
            int read = file.read(into, position);
            if (read < 0) {
                throw new EOFException("文件在读取时变短了");
            }
            position += read;
        }
    }

    private record Reader(OnFamily on) implements Batch.OnLine {

        @Override
        public void line(byte[] bytes, int from, int length) {
            switch (Determiner.read(bytes, from, length)) {
                case Determiner.Read.Sound sound -> on.family(sound.family());
                case Determiner.Read.Unsound unsound -> on.unreadable(said(unsound.problems()));
            }
        }

        @Override
        public void tooLong() {
            on.unreadable("这一行超过 1 MiB");
        }

        private static String said(List<Problem> problems) {
            Problem first = problems.getFirst();
            return first.path() + "：" + first.message();
        }
    }
}
