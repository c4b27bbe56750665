package fieldhub.platform.mail;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.lease.Lease;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for bounced mails, on one node at a time. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceTimer {

  private static final Logger LOG = Logger.getLogger(BounceTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** A mail in the mailbox was passed over; a person resolves it. */
  static final String UNREADABLE = "mail.bounce-unreadable";

  @Inject private BounceSettings settings;
  @Inject private BounceMailbox mailbox;
  @Inject private Bounces bounces;
  @Inject private Alerts alerts;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void look() {
    if (!settings.isUsed()) {
      return;
    }
    try {
      lease.runExclusively("mail-bounces", LEASE, this::read);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Bounced mails could not be recorded; tried again shortly", e);
    }
  }

  private void record(Bounce bounce) {
    LockCollisions.outlast(
        () -> {
          bounces.record(bounce);
          return bounce;
        });
  }

  private void read() {
    try {
      mailbox.readUnread(this::record, text -> alerts.raise(UNREADABLE, settings.folder(), text));
    } catch (MessagingException e) {
      LOG.log(
          Level.WARNING,
          "The mailbox for bounces cannot be read: {0}; tried again shortly",
          e.getMessage());
    }
  }
}
