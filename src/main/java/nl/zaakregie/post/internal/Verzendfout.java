package nl.zaakregie.post.internal;

import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * Why a message did not get through, without the words of the mail server: those repeat the address. A reply of 4xx means "later",
 * 5xx means "never" (RFC 5321, 4.2.1).
 *
 * @param code reply of the mail server; null when it gave none
 */
record Verzendfout(Soort soort, @Nullable Integer code) {

    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    enum Soort {
        /** The mail server does not take this message, now or ever. */
        GEWEIGERD,
        /** The mail server does not take this message now. */
        UITGESTELD,
        /** The mail server takes no mail at all from us: it is down, slow, or refuses us. */
        MAILSERVER
    }

    static Verzendfout of(MailException failure) {
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return new Verzendfout(Soort.GEWEIGERD, null);
        }
        if (failure instanceof MailAuthenticationException) {
            return new Verzendfout(Soort.MAILSERVER, null);
        }
        return causes(failure)
                .flatMap(Verzendfout::recognize)
                .findFirst()
                .orElse(new Verzendfout(Soort.MAILSERVER, null));
    }

    /** Spring found the message sent and the connection broken when it said goodbye. */
    static boolean isAfterDelivery(MailException failure) {
        return failure instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty();
    }

    private static Stream<Verzendfout> recognize(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return Stream.of(reply(refused.getReturnCode()));
        }
        if (cause instanceof SMTPSenderFailedException refused) {
            return Stream.of(new Verzendfout(Soort.MAILSERVER, refused.getReturnCode()));
        }
        if (cause instanceof AddressException) {
            return Stream.of(new Verzendfout(Soort.GEWEIGERD, null));
        }
        if (cause instanceof SMTPSendFailedException refused) {
            // About the message only from the moment that its content was offered; before that it is about us.
            boolean content =
                    refused.getCommand() == null || !refused.getCommand().startsWith("MAIL");
            // An answer to the recipient is nested inside and says more.
            boolean recipient =
                    causes(refused.getNextException()).anyMatch(SMTPAddressFailedException.class::isInstance);
            return recipient
                    ? Stream.empty()
                    : Stream.of(
                            content
                                    ? reply(refused.getReturnCode())
                                    : new Verzendfout(Soort.MAILSERVER, refused.getReturnCode()));
        }
        return Stream.empty();
    }

    private static Verzendfout reply(int code) {
        if (code == CLOSING) {
            return new Verzendfout(Soort.MAILSERVER, code);
        }
        return new Verzendfout(code >= PERMANENT ? Soort.GEWEIGERD : Soort.UITGESTELD, code);
    }

    /** The failure, what it holds per message, and what is behind those. */
    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        if (failure == null) {
            return Stream.empty();
        }
        Stream<Throwable> perMessage = failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions())
                : Stream.empty();
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(perMessage, Stream.ofNullable(failure.getCause())).flatMap(Verzendfout::behind));
    }

    private static Stream<Throwable> behind(Throwable cause) {
        return Stream.iterate(cause, deeper -> deeper != null, Throwable::getCause);
    }

    /** For people who look after the mail: {@code GEWEIGERD 550}. */
    String omschrijving() {
        return code == null ? soort.name() : soort.name() + " " + code;
    }
}
