package nl.zaakregie.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailadresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vera@voorbeeld.example",
                "vera.van-dijk+gemeente@post.voorbeeld.example",
                "o'neil@voorbeeld.example",
                "v@xn--bcher-kva.example"
            })
    void anAddressIsFound(String tekst) {
        assertThat(Emailadres.find(" " + tekst + " "))
                .hasValueSatisfying(adres -> assertThat(adres.waarde()).isEqualTo(tekst));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "vera",
                "vera@",
                "@voorbeeld.example",
                "vera@voorbeeld",
                "vera..@voorbeeld.example",
                "vera@voorbeeld.example,otto@voorbeeld.example",
                "vera@voorbeeld.example;otto@voorbeeld.example",
                "vera@voorbeeld.example\r\nBcc: otto@voorbeeld.example",
                "vera@voorbeeld.example\nBcc: otto@voorbeeld.example",
                "vera\u0000@voorbeeld.example",
                "\"vera otto\"@voorbeeld.example",
                "Vera <vera@voorbeeld.example>",
                "vera(otto)@voorbeeld.example",
                "v\u00e9ra@voorbeeld.example"
            })
    void whatCouldBeMoreThanOneAddressIsNone(String tekst) {
        assertThat(Emailadres.find(tekst)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 255})
    void anAddressHasAnEnd(int length) {
        String domein = "@" + "a23456789.".repeat(20) + "example";
        String tekst = "v".repeat(length - domein.length()) + domein;

        assertThat(Emailadres.find(tekst).isPresent()).isEqualTo(length == 254);
    }
}
