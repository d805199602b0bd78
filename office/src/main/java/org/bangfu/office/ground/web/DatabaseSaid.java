package org.bangfu.office.ground.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What the database, or the disk, had against an act that had passed all looks: in words, instead of a failure. In each case the
 * transaction is undone and nothing of the act is kept.
 *
 * @param status 409 where somebody else was faster or is at it, 422 for what cannot be kept, 503 where the database is not there, 507
 *     where the disk is full
 * @param name of the constraint, else the SQL state: for the log, never for people
 */
record DatabaseSaid(int status, String name, Trouble words) {

    private static final String FASTER = "刚才有人先办了同一件事或者相关的事，您这一次没有办。请重新打开，看过现在的情况再办。";

    private static final String BUSY = "别人正在办同一件事，还没有办完，您这一次没有办。请过一会儿重新打开，看过现在的情况再办。";

    /** Empty where it was no word of the database. */
    static Optional<DatabaseSaid> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Room.Full full -> {
                    return Optional.of(trouble(507, "disk"));
                }
                case SQLTransientConnectionException waitedInVain -> {
                    return Optional.of(trouble(503, "no connection"));
                }
                case SQLException answer
                when answer.getSQLState() != null -> {
                    return of(answer.getSQLState(), constraint(answer));
                }
                case IOException full
                when String.valueOf(full.getMessage()).contains("No space left") -> {
                    return Optional.of(trouble(507, "disk"));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseSaid> of(String state, @Nullable String constraint) {
        String name = Objects.requireNonNullElse(constraint, state);
        return Optional.ofNullable(
                switch (state) {
                    case "40001", "40P01", "55P03" -> saying(409, name, BUSY);
                    case "P0001" -> saying(409, name, FASTER);
                    case "57014" -> saying(503, name, "这一步花的时间太长，已经停下，没有办。请过一会儿再试；总是这样，请告诉系统管理员。");
                    case "53100" -> trouble(507, name);
                    default ->
                        switch (state.substring(0, 2)) {
                            case "23" -> saying(409, name, Losers.SENTENCES.getOrDefault(name, FASTER));
                            case "22" -> saying(422, name, "填写的内容里有数据库存不下的：太长、太大，或者有特殊字符。请改正后再提交。");
                            case "08", "53", "57", "58" -> trouble(503, name);
                            default -> null;
                        };
                });
    }

    private static DatabaseSaid trouble(int status, String name) {
        return new DatabaseSaid(status, name, Trouble.of(status));
    }

    private static DatabaseSaid saying(int status, String name, String sentence) {
        return new DatabaseSaid(status, name, new Trouble(Trouble.of(status).title(), sentence, sentence));
    }

    private static @Nullable String constraint(SQLException answer) {
        return answer instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getConstraint()
                : null;
    }

    /** Two transactions stood in each other's way and this one gave in: the same again will do. */
    static boolean gaveIn(Throwable failure) {
        return of(failure)
                .filter(said -> said.name().equals("40001") || said.name().equals("40P01"))
                .isPresent();
    }

    /** Whoever asked has to look again, and may; else the office itself is in trouble. */
    boolean isForWhoeverAsked() {
        return status < 500;
    }
}
