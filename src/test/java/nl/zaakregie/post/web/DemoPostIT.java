package nl.zaakregie.post.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zaakregie.post.Bericht;
import nl.zaakregie.post.Emailadres;
import nl.zaakregie.post.Postbus;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of the demo on which customers' mail can be read. */
@ApplicationTest
class DemoPostIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Postbus postbus;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void mailIsReadAsTheCustomerReadsItAndTheLookIsLogged() {
        String mark = UUID.randomUUID().toString();
        String evil = mark + "</p><script>parent.document.title='gekraakt'</script>";
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> postbus.send(new Bericht(
                        "proef:" + mark,
                        Emailadres.find("vera@voorbeeld.example").orElseThrow(),
                        "proef",
                        Map.of("naam", evil))));

        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Page page = tasklist.page();
            page.navigate("/demo/post");
            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                Schermcontrole.assertGoed(page, "verstuurde post, " + width);
            }
            page.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(mark))
                    .click();

            assertThat(page.getByText("vera@voorbeeld.example")).isVisible();
            assertThat(page.frameLocator("iframe").getByText(evil)).isVisible();
            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                assertThat(rulesBrokenAround(page, "iframe")).isEmpty();
                Schermcontrole.assertDutch(page, "één bericht, " + width);
                Schermcontrole.assertFitsTheWindow(page, "één bericht, " + width);
            }
            assertThat(page.title()).isNotEqualTo("gekraakt");
        }
        assertThat(jdbc.sql("select gebruiker from inzage where soort = 'bericht' and onderwerp = :sleutel")
                        .param("sleutel", "proef:" + mark)
                        .query(String.class)
                        .list())
                .containsExactly("tom");
    }

    /** Axe-core cannot look into a frame in which no script may run, and would wait for ever. */
    private static List<String> rulesBrokenAround(Page page, String frame) {
        return new AxeBuilder(page)
                .exclude(List.of(frame)).analyze().getViolations().stream()
                        .map(Rule::getId)
                        .toList();
    }
}
