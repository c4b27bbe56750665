package fieldhub.audaconnect.connection;

import fieldhub.audaconnect.connection.AudaConnectClient.Question;
import fieldhub.platform.http.NoAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Makes a call for a site: not while its circuit is open, with a token that is good, once again
 * with another token after a 401, and recorded.
 */
@ApplicationScoped
class SiteCalls {

  /** The one question that is asked all the time and mostly brings nothing. */
  static final String POLL = "notifications";

  private static final int UNAUTHORISED = 401;
  private static final int NOTHING_MORE_THAN = 16;

  @Inject private AudaConnectSettings settings;
  @Inject private AudaConnectClient client;
  @Inject private SiteTokens tokens;
  @Inject private SiteCircuits circuits;
  @Inject private ReplyRules rules;
  @Inject private Redirects redirects;
  @Inject private Attempts attempts;
  @Inject private Clock clock;

  /** The answer, with the site's own token. */
  Answer ask(String site, String operation, Question question) throws CallFailedException {
    if (!settings.isUsed()) {
      throw new CallFailedException(
          CallProblem.RESTING, AudaConnectSettings.NOT_SET, Duration.ofMinutes(1));
    }
    Duration rest = circuits.rest(site);
    if (!rest.isZero()) {
      throw new CallFailedException(
          CallProblem.RESTING,
          "AudaConnect does not answer, or asked for patience, and is left alone",
          rest);
    }
    AccessToken token = tokens.current(site);
    Optional<Answer> answer = ask(token, operation, question);
    if (answer.isPresent()) {
      return answer.get();
    }
    AccessToken other = tokens.insteadOf(token);
    Optional<Answer> second = ask(other, operation, question);
    if (second.isEmpty()) {
      throw tokens.refusedAgain(other);
    }
    return second.get();
  }

  /**
   * The answer with a certain token; empty when AudaConnect refuses the token.
   *
   * @param token also one that is not stored yet
   */
  Optional<Answer> ask(AccessToken token, String operation, Question question)
      throws CallFailedException {
    Instant start = clock.instant();
    Reply reply = reply(token, operation, question, start);
    if (reply.status() >= 500) {
      circuits.failed(token.site());
    } else {
      circuits.answered(token.site());
    }
    Optional<CallFailedException> problem = problem(reply, token);
    if (problem.isEmpty()) {
      if (!broughtNothing(operation, reply)) {
        attempts.record(Attempt.answered(token.site(), operation, start, reply));
      }
      return Optional.of(new Answer(reply.body(), reply.correlationId()));
    }
    CallFailedException failure = problem.get();
    attempts.record(
        Attempt.refused(
            token.site(), operation, start, reply, failure.problem(), failure.getMessage()));
    if (!failure.patience().isZero()) {
      circuits.leaveAlone(token.site(), failure.patience());
    }
    if (reply.status() == UNAUTHORISED) {
      return Optional.empty();
    }
    throw failure;
  }

  private Reply reply(AccessToken token, String operation, Question question, Instant start)
      throws CallFailedException {
    try {
      return client.ask(token, question).toCompletableFuture().get();
    } catch (RejectedExecutionException full) {
      throw noWorker();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RejectedExecutionException) {
        throw noWorker();
      }
      circuits.failed(token.site());
      NoAnswer none = NoAnswer.of(failed.getCause(), "AudaConnect");
      CallProblem problem = none.sent() ? CallProblem.UNKNOWN : CallProblem.BROKEN;
      attempts.record(Attempt.failed(token.site(), operation, start, problem, none.text()));
      throw new CallFailedException(problem, none.text(), Duration.ZERO);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CallFailedException(
          CallProblem.UNKNOWN, "the node stopped while it was calling", Duration.ZERO);
    }
  }

  /** Nothing was sent, and it is not the site's fault. */
  private static CallFailedException noWorker() {
    return new CallFailedException(
        CallProblem.RESTING, "the server has no worker for the call just now", Duration.ZERO);
  }

  private Optional<CallFailedException> problem(Reply reply, AccessToken token) {
    return reply.isRedirect()
        ? Optional.of(
            new CallFailedException(
                CallProblem.REFUSED,
                redirects.refuse(token.site(), reply),
                Duration.ZERO,
                reply.correlationId()))
        : rules.problem(reply, token);
  }

  private static boolean broughtNothing(String operation, Reply reply) {
    return operation.equals(POLL)
        && reply.body().length <= NOTHING_MORE_THAN
        && new String(reply.body(), StandardCharsets.UTF_8).replaceAll("[\\s\\[\\]]", "").isEmpty();
  }
}
