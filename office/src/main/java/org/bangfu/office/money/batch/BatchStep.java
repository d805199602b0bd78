package org.bangfu.office.money.batch;

import static org.bangfu.office.money.batch.BatchState.ANSWERED;
import static org.bangfu.office.money.batch.BatchState.CANCELLED;
import static org.bangfu.office.money.batch.BatchState.CLOSED;
import static org.bangfu.office.money.batch.BatchState.PREPARED;
import static org.bangfu.office.money.batch.BatchState.RELEASED;
import static org.bangfu.office.money.batch.BatchState.SENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.Role;

/** Who may move a batch from where to where. From every state but the last two something leads on: no batch is stuck. */
public enum BatchStep {
    RELEASE("放行", EnumSet.of(PREPARED), RELEASED, EnumSet.of(Permission.PAY), "F15(2)"),
    SEND("送银行", EnumSet.of(RELEASED), SENT, EnumSet.of(Permission.PAY), "F9"),
    /** The bank's word on the last attempt came; taken by the answer, not by a button. */
    ANSWER("回执到齐", EnumSet.of(SENT), ANSWERED, EnumSet.of(Permission.PAY), "F9"),
    CLOSE("结束批次", EnumSet.of(ANSWERED), CLOSED, EnumSet.of(Permission.PAY), "F9"),
    /** Only before the bank has the file: what is sent is asked about, never taken back. */
    CANCEL(
            "撤销",
            EnumSet.of(PREPARED, RELEASED),
            CANCELLED,
            EnumSet.of(Permission.PREPARE_PAYMENT, Permission.PAY),
            "F9");

    private final String label;
    private final Set<BatchState> from;
    private final BatchState to;
    private final Set<Permission> permissions;
    private final String citation;

    BatchStep(String label, Set<BatchState> from, BatchState to, Set<Permission> permissions, String citation) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.permissions = permissions;
        this.citation = citation;
    }

    public String label() {
        return label;
    }

    public BatchState to() {
        return to;
    }

    public boolean leaves(BatchState state) {
        return from.contains(state);
    }

    /** What was released is finance's: the centre cannot take it back. */
    public boolean allows(BatchState state, Actor actor) {
        return permissions.stream()
                .filter(permission -> state == PREPARED || permission == Permission.PAY)
                .anyMatch(permission -> permission.allows(actor));
    }

    /** Whose step it is, in words. */
    String who(BatchState state) {
        return permissions.stream()
                .filter(permission -> state == PREPARED || permission == Permission.PAY)
                .flatMap(permission -> permission.roles().stream())
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining("或"));
    }

    /** Its place in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String citation() {
        return citation;
    }

    public static List<BatchStep> leaving(BatchState state) {
        return Arrays.stream(values()).filter(step -> step.leaves(state)).toList();
    }
}
