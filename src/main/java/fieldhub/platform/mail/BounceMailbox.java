package fieldhub.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
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
   * Hands over what the unread mails report, one by one, and marks each as read afterwards. A mail
   * that cannot be read or recorded keeps no other from its turn: it is complained of and marked
   * too, but when not even the complaint can be recorded it comes again.
   *
   * @param complaints what a person must know of a mail that was passed over
   * @throws MessagingException when the mailbox cannot be read
   */
  void readUnread(Consumer<Bounce> reader, Consumer<String> complaints) throws MessagingException {
    try (Store store = Session.getInstance(settings.session()).getStore(settings.protocol())) {
      store.connect(settings.user(), settings.password());
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unread.length, MOST_MAILS); i++) {
          read(unread[i], reader, complaints);
        }
      }
    }
  }

  private static void read(Message mail, Consumer<Bounce> reader, Consumer<String> complaints)
      throws MessagingException {
    try {
      if (mail.getSize() <= MOST_BYTES) {
        BounceReader.read(mail).ifPresent(reader);
      }
    } catch (IOException | MessagingException | RuntimeException bad) {
      if (!mail.getFolder().isOpen()) { // the connection is gone, and no mail is to blame
        throw new FolderClosedException(mail.getFolder(), "closed in the middle: " + bad);
      }
      LOG.log(Level.WARNING, "A mail in the mailbox for bounces cannot be read or recorded", bad);
      complaints.accept(
          "Mail number %d of the mailbox for bounces cannot be read or recorded (%s, see the log). It is passed over and marked as read there. Look whether it is a report of a mail that did not arrive."
              .formatted(mail.getMessageNumber(), bad.getClass().getSimpleName()));
    }
    mail.setFlag(Flags.Flag.SEEN, true);
  }
}
