package org.bangfu.office.casework.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.office.Browser;

/** What stands on a printed sheet of A4. */
public final class Printed {

    private static final Pattern SHEET = Pattern.compile("(?s)<article class=\"a4\".*?</article>");

    private Printed() {}

    public static String sheet(Browser reader, String path) {
        var page = reader.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        Matcher sheet = SHEET.matcher(page.body());
        assertThat(sheet.find()).as("a sheet on " + path).isTrue();
        return sheet.group();
    }
}
