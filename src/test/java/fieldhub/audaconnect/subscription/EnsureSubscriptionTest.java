package fieldhub.audaconnect.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the hub does to have the site's subscription, without AudaConnect. */
class EnsureSubscriptionTest {

  private static final UUID ID = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");
  private static final String OTHER_TOPIC =
      "{'SubscriptionId':'b1d7e6a2-0f35-4c8b-9d24-7e8c1f6a5b32',"
          + "'Topic':{'TopicCode':'ASSESSMENT.EXPORT.CREATED'}}";
  private static final String OURS =
      "{'subscriptionId':'" + ID + "','TOPIC':{'topiccode':'Parts.Order'}}";

  private final Deque<String> lists = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private String subscribed = "";
  private CallProblem refusal = CallProblem.CONFLICT;

  @Test
  void whatIsListedIsAdopted() throws Exception {
    lists.add("[" + OTHER_TOPIC + "," + OURS + "]");

    Subscription found = ensure();

    assertThat(found.id()).isEqualTo(ID);
    assertThat(found.createdByHub()).isFalse();
    assertThat(calls).containsExactly("list");
  }

  @Test
  void whatIsNotListedIsSubscribed() throws Exception {
    lists.add("");
    subscribed = "{'SubscriptionId':'" + ID + "','Topic':null,'CreatedAt':null}";

    Subscription created = ensure();

    assertThat(created.id()).isEqualTo(ID);
    assertThat(created.createdByHub()).isTrue();
    assertThat(calls).containsExactly("list", "subscribe");
  }

  @Test
  void whatSomebodyElseSubscribedMeanwhileIsAdopted() throws Exception {
    lists.add("[" + OTHER_TOPIC + "]");
    lists.add("[" + OURS + "]");

    assertThat(ensure().createdByHub()).isFalse();
    assertThat(calls).containsExactly("list", "subscribe", "list");
  }

  @Test
  void whatIsTakenAndNotListedIsAnOperatorsCase() {
    lists.add("[]");
    lists.add("[]");

    assertThatThrownBy(this::ensure)
        .isInstanceOf(NoSubscriptionException.class)
        .hasMessageContaining("another application of this site");
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOT_FOUND"})
  void aTopicThatAudaConnectRefusesIsAnOperatorsCase(CallProblem problem) {
    lists.add("[]");
    refusal = problem;

    assertThatThrownBy(this::ensure)
        .isInstanceOf(NoSubscriptionException.class)
        .hasMessageContaining("said by AudaConnect");
  }

  @Test
  void anAnswerThatCannotBeReadIsTriedAgainLater() {
    lists.add("<html>");

    assertThatThrownBy(this::ensure)
        .isInstanceOfSatisfying(
            CallFailedException.class,
            it -> assertThat(it.problem()).isEqualTo(CallProblem.BROKEN));
  }

  private Subscription ensure() throws CallFailedException, NoSubscriptionException {
    return new EnsureSubscription(new Vendor(), new Known(), new Json()).of("a-site");
  }

  private static Answer answer(String json) {
    return new Answer(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "");
  }

  private final class Vendor extends AudaConnect {
    @Override
    public Answer subscriptions(String site) {
      calls.add("list");
      return answer(lists.remove());
    }

    @Override
    public Answer subscribe(String site, String topic) throws CallFailedException {
      calls.add("subscribe");
      if (subscribed.isEmpty()) {
        throw new CallFailedException(refusal, "said by AudaConnect", Duration.ZERO);
      }
      return answer(subscribed);
    }
  }

  private static final class Known extends Subscriptions {
    @Override
    public Subscription began(String site, UUID id, boolean createdByHub) {
      return new Subscription(id, site, createdByHub, Instant.EPOCH);
    }
  }
}
