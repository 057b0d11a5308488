package nl.zaakregie.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody gets in before the demo municipality is there. */
class OpeningFilterTest {

    private final OpeningFilter filter = new OpeningFilter(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/termijnen"})
    void aPersonIsAskedToWait(String address) throws Exception {
        MockHttpServletResponse response = get(address);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(response.getContentAsString()).contains("De voorbeeldgemeente wordt klaargezet");
    }

    @Test
    void aProgramIsToldTheCode() throws Exception {
        MockHttpServletResponse response = get("/api/v1/klantcontacten");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("start-nog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/stijl/pagina.css"})
    void whatWatchesOverTheProgramGetsThrough(String address) throws Exception {
        assertThat(get(address).getStatus()).isEqualTo(200);
    }

    @Test
    void whenTheMunicipalityIsThereTheDoorOpens() throws Exception {
        filter.open();
        assertThat(get("/api/v1/klantcontacten").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse get(String address) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", address), response, new MockFilterChain());
        return response;
    }
}
