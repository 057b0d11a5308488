package nl.zaakregie.post.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import nl.zaakregie.post.internal.Berichten.UitgaandBericht;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The way to the mail server that is configured with {@code spring.mail.*}; of the demo, the one that comes with it. */
class Mailserver implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Mailserver.class);
    private static final String EXAMPLE = ".example";

    private final @Nullable JavaMailSender sender;
    private final boolean demo;
    private final Postinstellingen instellingen;

    Mailserver(@Nullable JavaMailSender sender, boolean demo, Postinstellingen instellingen) {
        this.sender = sender;
        this.demo = demo;
        this.instellingen = instellingen;
    }

    /** Says at start what is missing; nothing is lost meanwhile. */
    @Override
    public void run(ApplicationArguments args) {
        if (!isConfigured()) {
            LOG.warn("Er is geen mailserver ingesteld (spring.mail.host). Berichten wachten tot die er is.");
        } else if (!demo && instellingen.domein().endsWith(EXAMPLE)) {
            LOG.warn("Berichten krijgen een voorbeeldadres als afzender. Stel zaakregie.post.afzender in.");
        }
    }

    boolean isConfigured() {
        return sender != null;
    }

    /**
     * Hands one message to the server.
     *
     * @throws MailException when the server did not take it
     */
    void send(UitgaandBericht bericht) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        sender.send(toMimeMessage(sender, bericht));
    }

    private MimeMessage toMimeMessage(JavaMailSender sender, UitgaandBericht bericht) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(instellingen.afzender(), instellingen.gemeente());
            helper.setTo(bericht.aan());
            helper.setSubject(bericht.inhoud().onderwerp());
            helper.setText(bericht.inhoud().tekst(), bericht.inhoud().opmaak());
            message.setHeader("Message-ID", bericht.messageId());
            // Keeps absence assistants from answering a program (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException | UnsupportedEncodingException failed) {
            throw new MailPreparationException(failed);
        }
    }
}
