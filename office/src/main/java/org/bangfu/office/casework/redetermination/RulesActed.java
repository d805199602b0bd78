package org.bangfu.office.casework.redetermination;

/**
 * A case that was acted on because the rules changed.
 *
 * @param waits for the next check: a family on file is never cut silently
 */
public record RulesActed(boolean waits, Redetermined redetermined) {

    /** What was done, in two or three words. */
    public String done() {
        return waits ? "下次核查时说明" : "已重新认定";
    }
}
