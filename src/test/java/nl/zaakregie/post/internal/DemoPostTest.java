package nl.zaakregie.post.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a setting makes of the mail server. */
class DemoPostTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(DemoPostConfiguration.class, PostConfiguration.class)
            .withPropertyValues(
                    "zaakregie.post.gemeente=Gemeente Voorbeeldstad",
                    "zaakregie.post.afzender=post@voorbeeldstad.example",
                    "zaakregie.post.contact=bel 14 0123");

    @Test
    void aDemoBringsItsOwnMailServer() {
        application.run(context -> {
            assertThat(context).hasSingleBean(Proefmailserver.class);
            assertThat(context.getBean(Mailserver.class).isConfigured()).isTrue();
        });
    }

    @Test
    void withAMailServerConfiguredNothingEmbeddedStarts() {
        application
                .withPropertyValues("spring.mail.host=mail.voorbeeldstad.example")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(Proefmailserver.class);
                    assertThat(((JavaMailSenderImpl) context.getBean(JavaMailSender.class)).getHost())
                            .isEqualTo("mail.voorbeeldstad.example");
                });
    }

    /** Real customers' mail must not disappear into a mail server that passes nothing on. */
    @Test
    void withADatabaseAndNoMailServerMailWaits() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost/zaakregie")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(Proefmailserver.class);
                    assertThat(context.getBean(Mailserver.class).isConfigured()).isFalse();
                });
    }

    @Test
    void aSenderThatIsNoAddressIsRefusedAtStart() {
        application
                .withPropertyValues("zaakregie.post.afzender=Gemeente <post@voorbeeldstad.example>")
                .run(context -> assertThat(context).hasFailed());
    }
}
