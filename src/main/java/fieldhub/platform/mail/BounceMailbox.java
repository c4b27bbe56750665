package fieldhub.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the reports in the mailbox of the settings. Nothing is deleted there. */
@ApplicationScoped
public class BounceMailbox {

  private static final Logger LOG = Logger.getLogger(BounceMailbox.class.getName());

  /** The rest has its turn with the next look. */
  private static final int MOST_MAILS = 200;

  private static final int MOST_BYTES = 4 << 20;

  private final BounceSettings settings;

  @Inject
  public BounceMailbox(BounceSettings settings) {
    this.settings = settings;
  }

  /** For the container's proxy. */
  protected BounceMailbox() {
    this(null);
  }

  /**
   * Hands over what the unread mails report, one by one, and marks each as read afterwards: one
   * that could not be recorded comes again.
   *
   * @throws MessagingException when the mailbox cannot be read
   */
  void readUnread(Consumer<Bounce> reader) throws MessagingException {
    try (Store store = Session.getInstance(settings.session()).getStore(settings.protocol())) {
      store.connect(settings.user(), settings.password());
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unread.length, MOST_MAILS); i++) {
          read(unread[i], reader);
        }
      }
    }
  }

  private static void read(Message mail, Consumer<Bounce> reader) throws MessagingException {
    try {
      if (mail.getSize() <= MOST_BYTES) {
        BounceReader.read(mail).ifPresent(reader);
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "A mail in the mailbox for bounces cannot be read", unreadable);
    }
    mail.setFlag(Flags.Flag.SEEN, true);
  }
}
