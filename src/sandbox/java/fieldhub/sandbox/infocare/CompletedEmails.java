package fieldhub.sandbox.infocare;

import fieldhub.sandbox.mail.Mailboxes;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Sends a case's completed e-mail, or says why not (contract section 5.1, rows 1 to 5). */
@ApplicationScoped
public class CompletedEmails {

  private static final Duration GUARD = Duration.ofSeconds(60);

  @Inject HubBoards boards;
  @Inject Mailboxes mailboxes;
  @Inject Clock clock;

  private final Map<String, Instant> sent = new ConcurrentHashMap<>();
  private final Map<Long, Integer> count = new ConcurrentHashMap<>();

  /** True when it was sent, else the text why not. */
  JsonValue send(HubCase hubCase, Optional<String> given) {
    HubKnobs knobs = boards.of(OptionalLong.of(hubCase.id())).knobs();
    Optional<String> receiver = given.or(hubCase::email);
    if (knobs.emailsDisabled()) {
      return Json.createValue("E-mails are switched off in the partner's settings");
    }
    if (!hubCase.status().equals(Optional.of("final"))) {
      return Json.createValue("The case is not completed yet");
    }
    if (receiver.isEmpty()) {
      return Json.createValue("There is no e-mail address in the case");
    }
    if (knobs.mailFault()) {
      return Json.createValue("The mail server is not available; try again later");
    }
    Instant now = clock.instant();
    String key = hubCase.guid() + " " + receiver.get().toLowerCase(Locale.ROOT);
    Instant before = sent.get(key);
    if (before != null && before.plus(GUARD).isAfter(now)) {
      return Json.createValue("The e-mail was sent to this address less than 60 seconds ago");
    }
    sent.put(key, now);
    count.merge(hubCase.id(), 1, Integer::sum);
    deliver(hubCase, receiver.get());
    return JsonValue.TRUE;
  }

  /** How many were sent for a case. */
  int count(long caseId) {
    return count.getOrDefault(caseId, 0);
  }

  /** Into the sandbox's own mailbox, when there is a mail server. */
  private void deliver(HubCase hubCase, String receiver) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom(new InternetAddress("no-reply@infocare.invalid"));
      mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(receiver));
      mail.setSubject("Case " + hubCase.id() + " is completed");
      mail.setText("InfoCare's hub (the sandbox) says: case " + hubCase.guid() + " is completed.");
      mail.saveChanges();
      mailboxes.put(receiver, mail);
    } catch (Refusal noMailServer) {
      // counted all the same
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
