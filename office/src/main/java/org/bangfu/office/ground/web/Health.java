package org.bangfu.office.ground.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.office.ground.access.Open;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches the server or shares work out among several: the office is well when its database answers and there is room to
 * write. Says what is wrong, and nothing else.
 */
@RestController
@Open
class Health {

    private final Pulse pulse;
    private final Room room;

    Health(Pulse pulse, Room room) {
        this.pulse = pulse;
        this.room = room;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean answers = pulse.beats();
        boolean full = room.isNone();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("status", answers && !full ? "UP" : "DOWN");
        if (!answers) {
            words.put("database", "数据库没有应答。");
        }
        if (full) {
            words.put("disk", "数据目录所在的磁盘满了，只能查看，不能办理。请清理这块磁盘或者换大的。");
        } else if (room.isLittle()) {
            words.put("disk", "数据目录所在的磁盘快满了，只剩 %d MB。请清理这块磁盘或者换大的。".formatted(room.left() >> 20));
        }
        return ResponseEntity.status(answers && !full ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(words);
    }
}
