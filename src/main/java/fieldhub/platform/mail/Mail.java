package fieldhub.platform.mail;

import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Queues e-mail for delivery after the commit. */
@ApplicationScoped
public class Mail {

  static final String KIND = "mail";

  @Inject private MailSettings settings;
  @Inject private Outbox outbox;
  @Inject private Json json;

  /**
   * Queues a plain-text mail in the caller's transaction; without a mail server nothing is queued.
   *
   * @param key business key under which operators find the mail
   */
  public void queue(JourneyKey key, String to, String subject, String text) {
    if (settings.configured()) {
      outbox.enqueue(KIND, to, key, json.write(new MailText(subject, text)));
    }
  }
}
