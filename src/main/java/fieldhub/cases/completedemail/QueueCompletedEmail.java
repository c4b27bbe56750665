package fieldhub.cases.completedemail;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Partner;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.mail.Mail;
import fieldhub.platform.mail.MailText;
import fieldhub.platform.outbox.Outbox;
import fieldhub.platform.outbox.OutboxState;
import fieldhub.platform.security.ApiCaller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides whether a completed e-mail may go out, and leaves it in the outbox: one transaction. */
@Stateless
public class QueueCompletedEmail {

  /** For so long the same e-mail is not sent twice (contract serviceorderhub 5.1). */
  static final Duration GUARD = Duration.ofSeconds(60);

  @Inject private Cases cases;
  @Inject private Parties parties;
  @Inject private MailTemplates templates;
  @Inject private EmailGuardStore guard;
  @Inject private Outbox outbox;
  @Inject private Mail mail;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Queues the e-mail unless something speaks against it (5.1, rows 2 to 4 and the guard).
   *
   * @param email the receiver; taken from the case if absent
   * @throws fieldhub.platform.http.ProblemException NOT_FOUND for a case that is not the caller's
   */
  public QueuedEmail queue(ApiCaller caller, UUID guid, Optional<String> email) {
    CaseFile caseFile = cases.ofCaller(caller, guid);
    Partner partner =
        parties
            .partner(caseFile.partnerId())
            .orElseThrow(() -> new IllegalStateException("no partner " + caseFile.partnerId()));
    if (!partner.completedEmails()) {
      return new QueuedEmail.Refused("E-mails are switched off in the partner's settings");
    }
    if (!caseFile.isCompleted(partner)) {
      return new QueuedEmail.Refused(
          "The case is not completed yet; ask again when it has a final status");
    }
    Optional<EmailReceiver> receiver = EmailReceiver.of(caseFile, email);
    if (receiver.isEmpty()) {
      return new QueuedEmail.Refused(
          "Neither the consumer nor the customer of the case has a usable e-mail address; name one in \"email\"");
    }
    return queue(caller, caseFile, partner, receiver.get());
  }

  private QueuedEmail queue(
      ApiCaller caller, CaseFile caseFile, Partner partner, EmailReceiver receiver) {
    Instant now = clock.instant();
    Optional<String> reason =
        guard.hold(caseFile.id(), receiver.address()).flatMap(last -> tooSoon(last, now));
    if (reason.isPresent()) {
      return new QueuedEmail.Refused(reason.get());
    }
    JourneyKey key = new JourneyKey(KeyKind.CASE, caseFile.guid().toString());
    Optional<UUID> message = mail.queue(key, receiver.address(), text(caseFile, partner, receiver));
    if (message.isEmpty()) {
      return new QueuedEmail.Refused(
          "E-mails are switched off: this hub has no mail server; nothing was kept");
    }
    guard.set(caseFile.id(), receiver.address(), new EmailGuardStore.Last(message.get(), now));
    journey.record(
        "completed-email.asked",
        message.get().toString(),
        "asked for by " + caller.user(),
        caseFile.journeyKeys());
    return new QueuedEmail.Queued(message.get());
  }

  private Optional<String> tooSoon(EmailGuardStore.Last last, Instant now) {
    Duration since = Duration.between(last.askedAt(), now);
    if (since.compareTo(GUARD) < 0) {
      return Optional.of(
          "The same e-mail was asked for less than %d seconds ago; nothing was sent this time"
              .formatted(GUARD.toSeconds()));
    }
    OutboxState state = outbox.progress(last.message()).state();
    return state == OutboxState.WAITING || state == OutboxState.SENDING
        ? Optional.of(
            "The same e-mail was asked for before and waits for the mail server; it will be sent by itself")
        : Optional.empty();
  }

  private MailText text(CaseFile caseFile, Partner partner, EmailReceiver receiver) {
    TemplateValue.Subject subject =
        new TemplateValue.Subject(
            caseFile, partner, parties.provider(caseFile.providerId()), receiver.contact());
    MailLanguage language = MailLanguage.of(partner.locale());
    return TemplateEngine.fill(
        templates.of(partner.id(), language).template(), TemplateValue.of(subject));
  }
}
