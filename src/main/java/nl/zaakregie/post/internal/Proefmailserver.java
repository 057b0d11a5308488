package nl.zaakregie.post.internal;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of the demo: takes everything, passes nothing on and forgets it when it stops. As a real one would, it refuses
 * some: an address that begins with {@code onbekend} for good, one that begins with {@code later} for now.
 */
class Proefmailserver extends GreenMail {

    static final String UNKNOWN = "onbekend";
    static final String BUSY = "later";

    private static final int MOST_KEPT = 2000;

    /** On a free port of this machine only. */
    Proefmailserver() {
        super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
        return super.createServices(config, new Postkantoor(managers));
    }

    /** The same mailboxes behind a counter that sometimes says no. */
    private final class Postkantoor extends Managers {

        private final Managers managers;
        private final SmtpManager loket;

        Postkantoor(Managers managers) {
            this.managers = managers;
            this.loket = new Loket(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public SmtpManager getSmtpManager() {
            return loket;
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return managers.getImapHostManager();
        }

        @Override
        public UserManager getUserManager() {
            return managers.getUserManager();
        }
    }

    private final class Loket extends SmtpManager {

        private int taken;

        Loket(ImapHostManager mailboxes, UserManager users) {
            super(mailboxes, users);
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress address) {
            if (address.getEmail().startsWith(UNKNOWN)) {
                return "550 5.1.1 User unknown: " + address.getEmail();
            }
            return address.getEmail().startsWith(BUSY) ? "451 4.3.2 Try again later: " + address.getEmail() : null;
        }

        /** A demo that runs for weeks must not fill the memory with mail that nobody fetches. */
        @Override
        public synchronized void send(SmtpState state) {
            super.send(state);
            taken++;
            if (taken % MOST_KEPT == 0) {
                try {
                    purgeEmailFromAllMailboxes();
                } catch (FolderException unreachable) {
                    throw new IllegalStateException(unreachable);
                }
            }
        }
    }
}
