package fieldhub.sandbox.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lies in the mailboxes; a mail to two receivers lies in two. */
@ApplicationScoped
public class Mailboxes {

  @Inject MailServer server;

  /** All mails that are not deleted, or those of one mailbox; the newest first. */
  List<StoredMail> mails(Optional<String> mailbox) {
    return users().listUser().stream()
        .filter(user -> mailbox.map(user.getEmail()::equalsIgnoreCase).orElse(true))
        .flatMap(
            user -> inbox(user).getNonDeletedMessages().stream().map(mail -> stored(user, mail)))
        .sorted(
            Comparator.comparing(StoredMail::receivedAt).thenComparing(StoredMail::uid).reversed())
        .toList();
  }

  /**
   * One mail.
   *
   * @throws Refusal 404 when it is not there
   */
  StoredMail mail(String id) {
    return mails(Optional.of(StoredMail.mailboxOf(id))).stream()
        .filter(mail -> mail.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "no mail " + id));
  }

  void clear(Optional<String> mailbox) {
    users().listUser().stream()
        .filter(user -> mailbox.map(user.getEmail()::equalsIgnoreCase).orElse(true))
        .forEach(user -> inbox(user).deleteAllMessages());
  }

  /** Puts a mail into a mailbox, which is made if it is the first one. */
  public void put(String mailbox, MimeMessage mail) {
    try {
      GreenMailUser user = users().getUserByEmail(mailbox);
      if (user == null) {
        user = users().createUser(mailbox, mailbox, "");
      }
      inbox(user).store(mail);
    } catch (UserException e) {
      throw new Refusal(400, "no mailbox " + mailbox + ": " + e.getMessage());
    } catch (Exception e) { // as GreenMail declares it
      throw new IllegalStateException(e);
    }
  }

  private UserManager users() {
    return server.running().getUserManager();
  }

  private MailFolder inbox(GreenMailUser user) {
    ImapHostManager host = server.running().getManagers().getImapHostManager();
    try {
      return host.getInbox(user);
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredMail stored(GreenMailUser user, StoredMessage mail) {
    return new StoredMail(
        user.getEmail(), mail.getUid(), mail.getReceivedDate().toInstant(), mail.getMimeMessage());
  }
}
