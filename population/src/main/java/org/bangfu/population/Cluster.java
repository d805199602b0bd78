package org.bangfu.population;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.bangfu.contract.PolicyRefused;
import org.jspecify.annotations.Nullable;

/** Many machines that count a simulation, each seeing the same folders and files; a module of its own provides one. */
public interface Cluster {

    /**
     * As on one machine, with the same bytes.
     *
     * @param master where the cluster is, in its own words
     * @param before folder of the policy that is compared with; null for the one shipped with the program
     * @param after folder of the policy that is tried
     * @param families the file
     * @param out folder for the result
     */
    void simulate(String master, @Nullable Path before, Path after, Path families, Path out, PrintStream progress)
            throws IOException, PolicyRefused;
}
