package org.bangfu.office.casework.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citation such as {@code M6(2)(7)} in the words a letter uses: 《实施办法》第六条第（二）项第（7）目. */
final class Article {

    private static final Pattern CITATION = Pattern.compile("([MF])(\\d{1,2})((?:\\(\\d{1,2}\\))*)(\\d?)");
    private static final Pattern PLACE = Pattern.compile("\\((\\d{1,2})\\)");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Articles whose items are numbered （1） and not （一）. */
    private static final Set<String> ARABIC = Set.of("M7");

    private Article() {}

    static String inWords(String citation) {
        Matcher matcher = CITATION.matcher(citation);
        if (!matcher.matches()) {
            return citation.startsWith("Annex") ? "《实施办法》附件" : citation;
        }
        String regulation = matcher.group(1).equals("M") ? "《实施办法》" : "《资金细则》";
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(matcher.group(3));
        while (place.find()) {
            places.add(Integer.parseInt(place.group(1)));
        }
        var words = new StringBuilder(regulation + "第" + numeral(Integer.parseInt(matcher.group(2))) + "条");
        boolean arabic = ARABIC.contains(matcher.group(1) + matcher.group(2));
        for (int level = 0; level < places.size(); level++) {
            int number = places.get(level);
            words.append("第（")
                    .append(level == 0 && !arabic ? numeral(number) : Integer.toString(number))
                    .append("）")
                    .append(level == 0 ? "项" : "目");
        }
        return words.toString();
    }

    /** 1 to 99. */
    private static String numeral(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1)) + "十" + ones;
    }
}
