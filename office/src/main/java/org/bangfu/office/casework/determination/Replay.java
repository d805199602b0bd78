package org.bangfu.office.casework.determination;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a determination that is made again is the one that was kept. */
final class Replay {

    private Replay() {}

    /** All but the wording of reasons and warnings, which may improve, must be the same for ever. */
    static boolean same(String kept, String again) {
        return lasting(kept).equals(lasting(again));
    }

    /** Whether a document is no answer but says what is wrong with what was asked. */
    static boolean refused(String answer) {
        return JsonMapper.shared().readTree(answer).has("errors");
    }

    private static ObjectNode lasting(String output) {
        var document = (ObjectNode) JsonMapper.shared().readTree(output);
        document.remove(List.of("reasons", "warnings"));
        return document;
    }
}
