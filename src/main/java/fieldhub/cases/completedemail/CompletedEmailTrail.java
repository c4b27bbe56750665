package fieldhub.cases.completedemail;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.CaseLinks;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.mail.Mail;
import fieldhub.platform.mail.MailBounced;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records what became of a case's mails under all keys of the case. */
@ApplicationScoped
public class CompletedEmailTrail {

  @Inject private CaseLinks links;
  @Inject private Journey journey;

  /** In the transaction that writes the attempt. */
  public void attempted(@Observes Attempted attempt) {
    String event = "completed-email." + attempt.state().name().toLowerCase(Locale.ROOT);
    record(attempt.message(), event, attempt.delivery().detail());
  }

  /** In the transaction that records the report. */
  public void bounced(@Observes MailBounced report) {
    record(report.mail(), "completed-email.bounced", report.bounce().text());
  }

  private void record(OutboxMessage mail, String event, String summary) {
    if (mail.kind().equals(Mail.KIND) && mail.key().kind() == KeyKind.CASE) {
      Optional<CaseFile> about = links.caseOf(List.of(mail.key()));
      about.ifPresent(it -> journey.record(event, mail.id().toString(), summary, it.journeyKeys()));
    }
  }
}
