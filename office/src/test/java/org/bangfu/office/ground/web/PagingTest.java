package org.bangfu.office.ground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list is read to its end page by page, and what an address cannot ask is refused by its name. */
class PagingTest {

    private enum Tone {
        OK
    }

    @Test
    void aPageTellsWhereTheNextBegins() {
        var page = new Paging(null, 2).page(List.of(9L, 8L, 7L), one -> one);
        assertThat(page.rows()).containsExactly(9L, 8L);
        assertThat(page.next()).isEqualTo("8");
        assertThat(new Paging(page.next(), 2).number(Long.MAX_VALUE)).isEqualTo(8);
    }

    @Test
    void theLastPageTellsNothing() {
        assertThat(new Paging(null, 3).page(List.of(9L, 8L, 7L), one -> one).next())
                .isNull();
    }

    @Test
    void aPlaceThatNoListGaveIsRefused() {
        assertThatThrownBy(() -> new Paging("x", 2).number(0)).hasMessageContaining("从哪里往下看");
        assertThatThrownBy(() -> new Paging("2026-01-01", 2).parts("\\d{4}-\\d\\d-\\d\\d", "\\d+"))
                .isInstanceOf(WrongAddress.class);
        assertThat(new Paging(Paging.key("2026-01-01", 7), 2).parts("\\d{4}-\\d\\d-\\d\\d", "\\d+"))
                .containsExactly("2026-01-01", "7");
    }

    @Test
    void whatNobodyKnowsIsRefusedByItsName() {
        assertThatThrownBy(() -> Asked.choice(Tone.class, "XYZ", "state")).hasMessage("地址里的“状态”不对：没有“XYZ”这一项。");
        assertThatThrownBy(() -> Asked.number("1999", "year", 2020, 2100)).hasMessageContaining("2020 至 2100");
        assertThatThrownBy(() -> Asked.date("2026-02-30", "first")).hasMessageContaining("从哪天");
        assertThatThrownBy(() -> Asked.yes("1", "mine")).hasMessageContaining("true 或 false");
        assertThat(Asked.choice(Tone.class, " ", "state")).isNull();
        assertThat(Asked.number(null, "year", 2020, 2100)).isNull();
    }

    @Test
    void anAddressKeepsItsFilters() {
        assertThat(Frame.address("/cases", Map.of("q", "王&", "state", ""), "8"))
                .isEqualTo("/cases?q=%E7%8E%8B%26&after=8");
    }
}
