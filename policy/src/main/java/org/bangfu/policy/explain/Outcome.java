package org.bangfu.policy.explain;

/** How a rule answered. */
public enum Outcome {
    /** The family meets what the rule asks; a ground of exclusion that is not there is met. */
    MET,
    /** It does not; the category or the aid that asks for it falls away. */
    NOT_MET,
    /** The rule bars a file, or a category of file. */
    EXCLUDES,
    /** A figure or a choice that other rules rest on. */
    INFO
}
