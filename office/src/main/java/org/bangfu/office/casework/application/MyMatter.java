package org.bangfu.office.casework.application;

import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.jspecify.annotations.Nullable;

/** Something a worker may do or waits for beside the way of her application; answered by the features it belongs to. */
public interface MyMatter {

    /** As it stands; empty where there is nothing to say. */
    Optional<Matter> of(Case aCase);

    /** One matter in words for the family, with what she may open or do. */
    record Matter(String title, String words, @Nullable Link link) {}

    /** Where it is done or read. */
    record Link(String words, String address) {}
}
