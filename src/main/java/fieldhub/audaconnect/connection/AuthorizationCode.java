package fieldhub.audaconnect.connection;

import fieldhub.audaconnect.connection.GrantFailedException.Reason;
import fieldhub.platform.http.NoAnswer;
import fieldhub.platform.http.RetryAfter;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/** Tokens by a person's consent, and by refresh tokens from then on (contract audaconnect 2.3). */
@ApplicationScoped
class AuthorizationCode implements Grant {

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final String GRANT_TYPE = "grant_type";

  private final AudaConnectSettings settings;
  private final AudaConnectClient client;
  private final TokenAnswers answers;
  private final Redirects redirects;
  private final Attempts attempts;
  private final Clock clock;

  /** For the container's proxy. */
  protected AuthorizationCode() {
    this(null, null, null, null, null, null);
  }

  @Inject
  AuthorizationCode(
      AudaConnectSettings settings,
      AudaConnectClient client,
      TokenAnswers answers,
      Redirects redirects,
      Attempts attempts,
      Clock clock) {
    this.settings = settings;
    this.client = client;
    this.answers = answers;
    this.redirects = redirects;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public URI consentAddress(String state, Optional<String> verifier) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", settings.callback());
    query.put("scope", settings.scopes());
    query.put("response_type", "code");
    query.put("state", state);
    verifier.ifPresent(
        secret -> {
          query.put("code_challenge", challenge(secret));
          query.put("code_challenge_method", "S256");
        });
    return URI.create(settings.authorizeUrl() + "?" + encoded(query));
  }

  @Override
  public TokenPair first(String site, String code, Optional<String> verifier)
      throws GrantFailedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put(GRANT_TYPE, "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", settings.callback());
    verifier.ifPresent(secret -> form.put("code_verifier", secret));
    return ask(site, "code", form);
  }

  @Override
  public TokenPair renew(String site, String refreshToken) throws GrantFailedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put(GRANT_TYPE, "refresh_token");
    form.put("refresh_token", refreshToken);
    TokenPair given = ask(site, "refresh", form);
    // Who gives no new one lets the old one live on (RFC 6749, 6).
    return new TokenPair(
        given.access(), given.refresh().or(() -> Optional.of(refreshToken)), given.expiresAt());
  }

  private TokenPair ask(String site, String operation, Map<String, String> form)
      throws GrantFailedException {
    form.put("client_id", settings.clientId());
    form.put("client_secret", settings.clientSecret());
    Instant start = clock.instant();
    Reply reply;
    try {
      reply = client.giveTokens(encoded(form)).toCompletableFuture().get();
    } catch (RejectedExecutionException full) {
      throw new GrantFailedException(
          Reason.UNAVAILABLE, "the server has no worker to ask for tokens just now", Duration.ZERO);
    } catch (ExecutionException failed) {
      String why = NoAnswer.of(failed.getCause(), "AudaConnect's token endpoint").text();
      attempts.record(Attempt.failed(site, operation, start, CallProblem.UNKNOWN, why));
      throw new GrantFailedException(Reason.UNAVAILABLE, why, Duration.ZERO);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new GrantFailedException(
          Reason.UNAVAILABLE, "the node stopped while it asked for tokens", Duration.ZERO);
    }
    try {
      TokenPair pair = read(site, reply, start);
      attempts.record(Attempt.answered(site, operation, start, reply));
      return pair;
    } catch (GrantFailedException refused) {
      attempts.record(
          Attempt.refused(
              site,
              operation,
              start,
              reply,
              refused.reason() == Reason.UNAVAILABLE ? CallProblem.BROKEN : CallProblem.REFUSED,
              refused.getMessage()));
      throw refused;
    }
  }

  private TokenPair read(String site, Reply reply, Instant asked) throws GrantFailedException {
    if (reply.status() == OK && !reply.tooLarge()) {
      return answers.tokens(reply.body(), asked);
    }
    if (reply.isRedirect()) {
      throw new GrantFailedException(Reason.REFUSED, redirects.refuse(site, reply), Duration.ZERO);
    }
    String text = answers.error(reply);
    if (reply.status() >= 500 || reply.status() == TOO_MANY || reply.tooLarge()) {
      throw new GrantFailedException(
          Reason.UNAVAILABLE, text, RetryAfter.read(reply.retryAfter(), clock.instant()));
    }
    throw new GrantFailedException(
        answers.isInvalidGrant(reply) ? Reason.INVALID_GRANT : Reason.REFUSED, text, Duration.ZERO);
  }

  /** RFC 7636, 4.2. */
  private static String challenge(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
