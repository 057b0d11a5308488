package nl.zaakregie.klantcontact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question has one way in which it is written, so that nobody reaches it by a second name. */
class VraagnummerTest {

    @ParameterizedTest
    @CsvSource({
        "KC-2026-0000123,    KC-2026-0000123, 1",
        "KC-2026-0000123-2,  KC-2026-0000123, 2",
        "KC-2026-0000123-10, KC-2026-0000123, 10"
    })
    void isReadAsItIsWritten(String text, String klantcontact, int volgnummer) {
        assertThat(Vraagnummer.parse(text)).hasValue(new Vraagnummer(klantcontact, volgnummer));
        assertThat(new Vraagnummer(klantcontact, volgnummer)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KC-2026-0000123-1",
                "KC-2026-0000123-0",
                "KC-2026-0000123-02",
                "KC-2026-0000123-11",
                "KC-2026-0000123-",
                "KC-2026-0000123-2-2",
                "ZAAK-2026-0000123",
                " KC-2026-0000123",
                "KC-2026-0000123\n"
            })
    void nothingElseIsAQuestion(String text) {
        assertThat(Vraagnummer.parse(text)).isEmpty();
    }
}
