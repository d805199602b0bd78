package org.bangfu.office.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.person.PhoneNumber;
import org.springframework.stereotype.Component;

/** Names and numbers of people who do not exist, valid in their check digits, the same at every start. */
@Component
@InDemo
class MadeUp {

    private static final long SEED = 1;

    private static final String FAMILY_NAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String MALE = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢国建志海永学文德福贵";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂兰凤洁梅琳素云莲真雪荣爱妹香月莺媛红春菊萍珍琴慧巧美英华玉";

    private final Random random;

    MadeUp() {
        this.random = new Random(SEED);
    }

    String name(boolean male) {
        String given = male ? MALE : FEMALE;
        return one(FAMILY_NAMES) + one(given) + (random.nextInt(10) < 7 ? one(given) : "");
    }

    /** A name that shares a family name. */
    String child(String parent, boolean male) {
        return parent.charAt(0) + one(male ? MALE : FEMALE) + one(male ? MALE : FEMALE);
    }

    IdentityNumber identity(int division, LocalDate birth, boolean male) {
        int sequence = 2 * random.nextInt(10, 499) + (male ? 1 : 0);
        String first17 = "%06d%s%03d"
                .formatted(division, birth.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)), sequence);
        return new IdentityNumber(first17 + IdentityNumber.checkDigit(first17));
    }

    /** A birth date of somebody of about this age on a day. */
    LocalDate birth(int age, LocalDate on) {
        return on.minusYears(age).minusDays(random.nextInt(5, 350));
    }

    /** 199 0055 xxxx and 198 0055 xxxx: a range that nobody in Wuhu is called by. */
    PhoneNumber phone() {
        return new PhoneNumber(
                (random.nextBoolean() ? "1990055" : "1980055") + "%04d".formatted(random.nextInt(10_000)));
    }

    /** A card whose two digits before the check digit tell the practice bank what to answer. */
    BankCard card(String answer) {
        String digits = "6217%012d".formatted(random.nextLong(1_000_000_000_000L)) + answer;
        return new BankCard(digits + BankCard.checkDigit(digits));
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
