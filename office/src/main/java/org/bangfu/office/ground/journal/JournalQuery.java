package org.bangfu.office.ground.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.ground.journal.RecordTable.Filter;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.web.Asked;

/** What was typed into the filter, as it was typed. */
public record JournalQuery(String subject, String actor, String deed, String first, String last) {

    /** The filters by their names in the address. */
    public Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        set.put("subject", subject);
        set.put("actor", actor);
        set.put("deed", deed);
        set.put("first", first);
        set.put("last", last);
        return set;
    }

    Filter filter() {
        return new Filter(
                Asked.words(subject, "subject", 100),
                Asked.words(actor, "actor", Names.MOST),
                Asked.choice(Deed.class, deed, "deed"),
                Asked.date(first, "first"),
                Asked.date(last, "last"));
    }
}
