package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.alert.ParkedAlerts;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.InboxHandler;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.inbox.Incoming;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes AudaConnect's answer to a poll apart: each notification is a message of its own then. */
@ApplicationScoped
class PollAnswerHandler implements InboxHandler<PollAnswerHandler.Told> {

  private static final String ALERT = "audaconnect.answer";
  private static final String BROKEN = "the answer is no JSON array of notifications";

  @Inject private Subscriptions subscriptions;
  @Inject private NotificationId ids;
  @Inject private Inbox inbox;
  @Inject private ParkedAlerts alerts;

  @Override
  public String channel() {
    return Sources.CHANNEL;
  }

  @Override
  public Set<String> types() {
    return Set.of(Sources.ANSWER);
  }

  @Override
  public Told read(InboxMessage message) {
    UUID subscription = Sources.subscription(message.source());
    Optional<String> site = subscriptions.siteOf(subscription);
    try {
      List<Incoming> notifications =
          NotificationArray.elements(message.body()).stream()
              .map(
                  it ->
                      new Incoming(
                          message.source(), ids.of(subscription, it), Sources.NOTIFICATION, it))
              .toList();
      return new Told(message.id(), site, Optional.of(notifications));
    } catch (IOException broken) {
      return new Told(message.id(), site, Optional.empty());
    }
  }

  @Override
  public Collection<JourneyKey> keys(Told told) {
    return new JourneyKeys().add(KeyKind.SITE, told.site().orElse(null)).found();
  }

  @Override
  public void apply(List<Told> answers) {
    for (Told each : answers) {
      if (each.notifications().isEmpty()) {
        refuse(each, answers.size() == 1);
      }
    }
    inbox.unfold(
        answers.stream().flatMap(it -> it.notifications().orElseThrow().stream()).toList());
  }

  /** Together with others each is tried alone once more: then is the time to tell. */
  private void refuse(Told told, boolean alone) {
    if (alone) {
      alerts.raise(
          ALERT,
          told.site().orElse("unknown"),
          BROKEN
              + "; it is kept as message "
              + told.message()
              + " in the inbox. Look at it with AudaConnect; all open orders of the site can be read"
              + " again meanwhile.");
    }
    throw new FinalFailureException(BROKEN);
  }

  /**
   * An answer to a poll.
   *
   * @param site empty when the hub does not know the subscription
   * @param notifications empty when it cannot be read
   */
  record Told(UUID message, Optional<String> site, Optional<List<Incoming>> notifications) {}
}
