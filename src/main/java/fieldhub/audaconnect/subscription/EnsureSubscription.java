package fieldhub.audaconnect.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sees to it that a site has its subscription (contract audaconnect 6.2): what AudaConnect lists is
 * adopted, so that nothing is subscribed twice even when the hub has forgotten it. Calls
 * AudaConnect: outside any transaction.
 */
@ApplicationScoped
public class EnsureSubscription {

  @Inject private AudaConnect audaConnect;
  @Inject private Subscriptions subscriptions;
  @Inject private Json json;

  /** For the container's proxy. */
  protected EnsureSubscription() {}

  EnsureSubscription(AudaConnect audaConnect, Subscriptions subscriptions, Json json) {
    this.audaConnect = audaConnect;
    this.subscriptions = subscriptions;
    this.json = json;
  }

  /**
   * The site's subscription, found or created.
   *
   * @throws NoSubscriptionException when the site cannot have it
   */
  public Subscription of(String site) throws CallFailedException, NoSubscriptionException {
    Optional<UUID> listed = listed(site);
    if (listed.isPresent()) {
      return subscriptions.began(site, listed.get(), false);
    }
    try {
      return subscriptions.began(site, subscribe(site), true);
    } catch (CallFailedException e) {
      if (e.problem() == CallProblem.REFUSED || e.problem() == CallProblem.NOT_FOUND) {
        throw refused(e);
      }
      if (e.problem() != CallProblem.CONFLICT) {
        throw e;
      }
    }
    UUID afterAll =
        listed(site)
            .orElseThrow(
                () ->
                    new NoSubscriptionException(
                        "the topic is subscribed by another application of this site. Its"
                            + " notifications cannot be read. End that subscription at AudaConnect,"
                            + " then have the site polled"));
    return subscriptions.began(site, afterAll, false);
  }

  private Optional<UUID> listed(String site) throws CallFailedException {
    Answer answer = audaConnect.subscriptions(site);
    // 204, and what is as good as that.
    if (new String(answer.body(), StandardCharsets.UTF_8).isBlank()) {
      return Optional.empty();
    }
    return SubscriptionList.find(read(answer, "list of subscriptions"), Subscription.TOPIC);
  }

  private UUID subscribe(String site) throws CallFailedException {
    Answer answer = audaConnect.subscribe(site, Subscription.TOPIC);
    return SubscriptionList.id(read(answer, "new subscription"))
        .orElseThrow(() -> unreadable(answer, "new subscription"));
  }

  /** 400 or 404: the topic, and so every site, or this one's set-up. */
  private static NoSubscriptionException refused(CallFailedException failure) {
    NoSubscriptionException refused =
        new NoSubscriptionException(
            "AudaConnect refuses a subscription to "
                + Subscription.TOPIC
                + " ("
                + failure.getMessage()
                + "). Ask AudaConnect, then have the site polled");
    refused.initCause(failure);
    return refused;
  }

  private JsonNode read(Answer answer, String what) throws CallFailedException {
    try {
      return json.answer(answer.body());
    } catch (ProblemException e) {
      CallFailedException failure = unreadable(answer, what);
      failure.initCause(e);
      throw failure;
    }
  }

  private static CallFailedException unreadable(Answer answer, String what) {
    return new CallFailedException(
        CallProblem.BROKEN,
        "AudaConnect's " + what + " cannot be read",
        Duration.ZERO,
        answer.correlationId());
  }
}
