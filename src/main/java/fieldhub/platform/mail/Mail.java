package fieldhub.platform.mail;

import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Queues e-mail for delivery after the commit. */
@ApplicationScoped
public class Mail {

  /** The outbox kind of mails. */
  public static final String KIND = "mail";

  @Inject private MailSettings settings;
  @Inject private Outbox outbox;
  @Inject private Json json;

  /**
   * Queues a plain-text mail in the caller's transaction; without a mail server nothing is queued.
   *
   * @param key business key under which operators find the mail
   */
  public void queue(JourneyKey key, String to, String subject, String text) {
    queue(key, to, new MailText(subject, text, null));
  }

  /**
   * Queues a mail in the caller's transaction.
   *
   * @param key business key under which operators find the mail
   * @return id of its outbox row; empty when there is no mail server, then nothing is queued
   */
  public Optional<UUID> queue(JourneyKey key, String to, MailText text) {
    return settings.configured()
        ? Optional.of(outbox.enqueue(KIND, to, key, json.write(text)))
        : Optional.empty();
  }
}
