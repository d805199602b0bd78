package org.bangfu.office.aid.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bangfu.office.aid.meeting.Meeting.Attendee;
import org.bangfu.office.aid.meeting.Meeting.Item;
import org.jspecify.annotations.Nullable;

/** What the minutes of a meeting say, as one hash that is signed with them: written out part by part, so that it can be computed again years later. */
final class Content {

    /** How it is written out. Whoever changes what goes in counts this up and keeps the way of before. */
    static final int FORM = 1;

    private final MessageDigest digest = sha256();

    private Content() {}

    /** 32 bytes. Neither the state nor who wrote or signed goes in, nor what an organisation is called by now. */
    static byte[] hash(Meeting meeting) {
        var content = new Content();
        content.add(FORM, meeting.organisation(), meeting.year(), meeting.ordinal());
        content.add(meeting.heldOn(), meeting.place(), meeting.expected(), meeting.record());
        content.add(meeting.attendees().size());
        meeting.attendees().forEach(content::attendee);
        content.add(meeting.items().size());
        meeting.items().forEach(content::item);
        return content.digest.digest();
    }

    private void attendee(Attendee one) {
        add(one.name(), one.office(), one.votes(), one.account());
    }

    private void item(Item item) {
        add(item.id(), item.position(), item.plan(), item.title());
        add(item.vote().agreed(), item.vote().against(), item.vote().abstained());
        add(item.vote().recused().size());
        item.vote().recused().forEach(recusal -> add(recusal.name(), recusal.reason()));
        add(item.decision() == null ? null : item.decision().name(), item.resolution());
        add(
                item.before() == null ? null : item.before().families(),
                item.before() == null ? null : item.before().total().fen());
    }

    /** The length goes first, so that no two meetings read the same. */
    private void add(@Nullable Object... parts) {
        for (Object part : parts) {
            byte[] text = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update(((part == null ? -1 : text.length) + " ").getBytes(StandardCharsets.UTF_8));
            if (part != null) {
                digest.update(text);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
