package org.bangfu.population.file;

import com.jerolba.carpet.CarpetParquetReader;
import com.jerolba.carpet.CarpetParquetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.bangfu.policy.family.Family;

/** Whole documents as nested columns. */
public final class ParquetFamilies implements FamilyFile {

    /** Some twenty thousand families: what a thread reads at a time. */
    private static final long ROW_GROUP = 4L << 20;

    /** What the files of earlier programs do not have. */
    private static final List<String> LATER_COLUMNS = List.of("deceased", "beside");

    private final Path path;

    ParquetFamilies(Path path) {
        this.path = path;
    }

    @Override
    public List<Split> splits() throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(path))) {
            refuseEarlier(file.getFileMetaData().getSchema().getPaths());
            var splits = new ArrayList<Split>();
            for (BlockMetaData group : file.getRowGroups()) {
                splits.add(new Split(group.getStartingPos(), group.getStartingPos() + group.getCompressedSize()));
            }
            return splits;
        }
    }

    /** A column that is not there would silently count as nobody dead and nothing beside the standard. */
    private void refuseEarlier(List<String[]> columns) throws IOException {
        for (String needed : LATER_COLUMNS) {
            if (columns.stream().noneMatch(column -> column[column.length - 1].equals(needed))) {
                throw new IOException(path + " 是更早的程序写的家庭文件，没有 " + needed + " 一列，请重新生成（generate）或改用 JSON 文件");
            }
        }
    }

    @Override
    public void read(Split split, OnFamily on) throws IOException {
        try (ParquetReader<Row> rows = CarpetParquetReader.builder(new LocalInputFile(path), Row.class)
                .withFileRange(split.from(), split.to())
                .build()) {
            for (Row row = rows.read(); row != null; row = rows.read()) {
                Family family;
                try {
                    family = row.family();
                } catch (RuntimeException notOne) {
                    on.unreadable(String.valueOf(notOne.getMessage()));
                    continue;
                }
                on.family(family);
            }
        }
    }

    /** A new file, written family by family; one that is there is replaced. */
    public static Writer write(Path path) throws IOException {
        return new Writer(CarpetParquetWriter.builder(new LocalOutputFile(path), Row.class)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .build());
    }

    /** Takes families in order. */
    public static final class Writer implements Closeable {

        private final ParquetWriter<Row> rows;

        private Writer(ParquetWriter<Row> rows) {
            this.rows = rows;
        }

        public void write(List<Family> families) throws IOException {
            for (Family family : families) {
                rows.write(Row.of(family));
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
