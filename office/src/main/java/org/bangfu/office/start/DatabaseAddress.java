package org.bangfu.office.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of another PostgreSQL, as people write it: {@code postgresql://user:password@host:5432/name?sslmode=require}. */
final class DatabaseAddress {

    private DatabaseAddress() {}

    /**
     * The database at this address; {@code jdbc:} before it is allowed, and user and password may stand in the query as JDBC has
     * them. A password left out is taken from the environment ({@code PGPASSWORD}), so that it need not be seen in the list of
     * processes.
     *
     * @throws StartRefused saying what is missing
     */
    static Database parse(String text) {
        return parse(text, System.getenv("PGPASSWORD"));
    }

    static Database parse(String text, @Nullable String passwordElsewhere) {
        URI uri = uri(text);
        String user = null;
        String password = passwordElsewhere;
        if (uri.getRawUserInfo() != null) {
            String[] both = uri.getRawUserInfo().split(":", 2);
            user = decode(both[0]);
            password = both.length == 2 ? decode(both[1]) : password;
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                parameters.add(parameter);
            }
        }
        parameters.add("logServerErrorDetail=false"); // the detail of an error quotes the row, and so would the log
        if (user == null || user.isEmpty()) {
            throw new StartRefused("数据库地址里没有用户名。写法：" + EXAMPLE);
        }
        if (password == null) {
            throw new StartRefused("没有数据库口令。写在地址里，或放进环境变量 PGPASSWORD。写法：" + EXAMPLE);
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return new Database(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + "?" + String.join("&", parameters),
                user,
                password);
    }

    private static final String EXAMPLE = "postgresql://用户:口令@主机:5432/数据库";

    private static URI uri(String text) {
        try {
            var uri = new URI(text.replaceFirst("^jdbc:", ""));
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (known
                    && uri.getHost() != null
                    && uri.getRawPath() != null
                    && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below; the text itself may hold a password and is not repeated
        }
        throw new StartRefused("--database 后面的地址看不懂（口令里的特殊字符要写成 %40 这样的编码）。写法：" + EXAMPLE);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
