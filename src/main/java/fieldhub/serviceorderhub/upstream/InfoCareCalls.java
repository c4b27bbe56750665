package fieldhub.serviceorderhub.upstream;

import fieldhub.platform.http.NoAnswer;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.RetryAfter;
import fieldhub.serviceorderhub.upstream.InfoCareClient.Question;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Makes a call to InfoCare, not while its circuit is open, and says what a failure means. */
@ApplicationScoped
class InfoCareCalls {

  private static final int LONGEST_TEXT = 200;

  @Inject private InfoCareSettings settings;
  @Inject private InfoCareClient client;
  @Inject private InfoCareCircuits circuits;
  @Inject private ReplyReader reader;
  @Inject private Clock clock;

  /**
   * The reply, whatever its status.
   *
   * @param operation what it is; each has a circuit of its own
   */
  Reply ask(String operation, Question question) throws InfoCareFailedException {
    if (!settings.isUsed()) {
      throw new InfoCareFailedException(
          Problem.FAILED, "fieldhub.serviceorderhub.upstream.url is not set", Duration.ZERO);
    }
    Duration rest = circuits.rest(operation);
    if (!rest.isZero()) {
      throw new InfoCareFailedException(
          Problem.BUSY, "InfoCare does not answer, or asked for patience, and is left alone", rest);
    }
    Reply reply = reply(operation, question);
    if (reply.status() >= 500) {
      circuits.failed(operation);
    } else {
      circuits.answered(operation);
    }
    Duration patience = RetryAfter.read(reply.retryAfter(), clock.instant());
    if (!patience.isZero() && !reply.isGood()) {
      circuits.leaveAlone(operation, patience);
    }
    return reply;
  }

  /** For how long this call is left alone; zero when it is not. */
  Duration rest(String operation) {
    return circuits.rest(operation);
  }

  /** What a reply means that is no answer. */
  InfoCareFailedException failure(Reply reply) {
    int status = reply.status();
    Problem problem =
        switch (status) {
          // Without an error in it, it is a proxy's, or a wrong address: ours to mend.
          case 404 -> reader.saysError(reply) ? Problem.NOT_FOUND : Problem.FAILED;
          case 408, 409 -> Problem.UNKNOWN;
          case 429, 503 -> Problem.BUSY;
          case 401, 403 -> Problem.FAILED; // ours to mend
          default ->
              status >= 500 || status < 300
                  ? Problem.UNKNOWN
                  : status < 400 ? Problem.FAILED : Problem.REFUSED;
        };
    String words = reply.tooLarge() ? "an answer that is too large" : words(reader.message(reply));
    return new InfoCareFailedException(
        problem,
        "HTTP " + status + (words.isEmpty() ? "" : ": " + words),
        RetryAfter.read(reply.retryAfter(), clock.instant()));
  }

  /** InfoCare's words as they may be shown: short, and without our token. */
  String words(String text) {
    String token = settings.token();
    return PlainWords.of(token.isEmpty() ? text : text.replace(token, "***"), LONGEST_TEXT);
  }

  private Reply reply(String operation, Question question) throws InfoCareFailedException {
    try {
      return client.ask(question).toCompletableFuture().get();
    } catch (RejectedExecutionException full) {
      throw noWorker();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RejectedExecutionException) {
        throw noWorker();
      }
      circuits.failed(operation);
      NoAnswer none = NoAnswer.of(failed.getCause(), "InfoCare");
      throw new InfoCareFailedException(
          none.sent() ? Problem.UNKNOWN : Problem.FAILED, none.text(), Duration.ZERO);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InfoCareFailedException(
          Problem.UNKNOWN, "the node stopped while it was calling", Duration.ZERO);
    }
  }

  private static InfoCareFailedException noWorker() {
    return new InfoCareFailedException(
        Problem.BUSY, "the server has no worker for the call just now", Duration.ZERO);
  }
}
