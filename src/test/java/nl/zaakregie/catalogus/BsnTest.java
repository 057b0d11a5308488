package nl.zaakregie.catalogus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BsnTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/catalogus/bsn.csv", numLinesToSkip = 1)
    void followsTheElfproef(String waarde, String geldig, String toelichting) {
        assertThat(Bsn.isValid(waarde)).as(toelichting).isEqualTo(geldig.equals("ja"));
    }
}
