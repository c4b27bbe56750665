package fieldhub.audaconnect.connection;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Connects a site when a browser comes back from AudaConnect: tokens for the code, proof of whom
 * they belong to, and only then they are stored. Outside any transaction but that last one.
 */
@ApplicationScoped
class ConnectSite {

  private static final Logger LOG = Logger.getLogger(ConnectSite.class.getName());
  private static final String AGAIN = "Begin again: POST /operations/audaconnect/sites/%s/connect";
  private static final int LONGEST_STATE = 200;
  private static final int LONGEST_CODE = 4096;
  private static final int LONGEST_WORDS = 200;

  @Inject private Consents consents;
  @Inject private Sites sites;
  @Inject private Grant grant;
  @Inject private SiteCalls calls;
  @Inject private SealedTokens sealed;
  @Inject private Encryption encryption;
  @Inject private Json json;
  @Inject private Event<SiteConsented> consented;

  /**
   * What AudaConnect sent along with the browser.
   *
   * @param code empty when there is none, as all of them
   */
  record Comeback(String state, String code, String error, String description) {}

  /** Connects the site of the consent, or says why not. */
  ConnectOutcome complete(Comeback comeback) {
    Optional<Consents.Returned> consent =
        comeback.state().isEmpty() || comeback.state().length() > LONGEST_STATE
            ? Optional.empty()
            : LockCollisions.outlast(() -> consents.use(comeback.state()));
    if (consent.isEmpty()) {
      return ConnectOutcome.failed(
          400,
          "This address is good once and for ten minutes; it was used already, is too old, or was"
              + " not given out by this hub.",
          AGAIN.formatted("{name}") + " and open the new address.");
    }
    String site = consent.get().site();
    ConnectOutcome outcome = connect(consent.get(), comeback);
    if (!outcome.isConnected()) {
      LOG.log(Level.WARNING, "{0} not connected: {1}", new Object[] {site, outcome.happened()});
      consents.failed(site, outcome.happened());
    }
    return outcome;
  }

  private ConnectOutcome connect(Consents.Returned consent, Comeback comeback) {
    String again = AGAIN.formatted(consent.site()) + ".";
    if (!comeback.error().isEmpty()) {
      String words = PlainWords.of(comeback.error() + " " + comeback.description(), LONGEST_WORDS);
      return ConnectOutcome.failed(400, "AudaConnect gave no consent: " + words, again);
    }
    if (comeback.code().isEmpty() || comeback.code().length() > LONGEST_CODE) {
      return ConnectOutcome.failed(400, "AudaConnect sent no usable code along.", again);
    }
    try {
      TokenPair pair = grant.first(consent.site(), comeback.code(), verifier(consent));
      return prove(consent, pair, again);
    } catch (GrantFailedException e) {
      return ConnectOutcome.failed(502, "No tokens were given: " + e.getMessage() + ".", again);
    } catch (UnreadableSecretException e) {
      return ConnectOutcome.failed(
          500, "The consent's own secret cannot be read: " + e.getMessage() + ".", again);
    } catch (CallFailedException e) {
      return ConnectOutcome.failed(
          502, "The new tokens could not be proved: " + e.getMessage() + ".", again);
    }
  }

  private Optional<String> verifier(Consents.Returned consent) throws UnreadableSecretException {
    return consent.verifier().isEmpty()
        ? Optional.empty()
        : Optional.of(encryption.open(consent.verifier().get(), consent.place()));
  }

  private ConnectOutcome prove(Consents.Returned consent, TokenPair pair, String again)
      throws CallFailedException {
    Site site = sites.find(consent.site()).orElseThrow();
    AccessToken fresh = new AccessToken(site.name(), UUID.randomUUID(), pair.access());
    Optional<Answer> whoami = calls.ask(fresh, "whoami", (bms, as) -> bms.whoami(as));
    if (whoami.isEmpty()) {
      return ConnectOutcome.failed(502, "AudaConnect refuses the token that it gave.", again);
    }
    String login = login(whoami.get().body());
    if (login.isEmpty()) {
      return ConnectOutcome.failed(
          502, "AudaConnect does not say whom the tokens belong to (whoami).", again);
    }
    Optional<String> company = company(login);
    if (company.isPresent() && !company.get().equalsIgnoreCase(site.companyCode())) {
      return ConnectOutcome.failed(
          409,
          "Consent was given by "
              + login
              + ", but the site "
              + site.name()
              + " belongs to the company "
              + site.companyCode()
              + ".",
          "Log out at AudaConnect, then " + lowerFirst(again));
    }
    Optional<String> other = sites.otherOf(login, site.name());
    if (other.isPresent()) {
      return ConnectOutcome.failed(
          409,
          "Consent was given by " + login + ": this login is that of site " + other.get() + ".",
          "Log out at AudaConnect, then " + lowerFirst(again));
    }
    StoredPair stored = sealed.seal(site.name(), pair);
    boolean connected =
        LockCollisions.outlast(() -> sites.connected(stored, login, consent.operator()));
    if (connected) {
      consented.fire(new SiteConsented(site.name()));
    }
    return connected
        ? ConnectOutcome.connected(site.name(), login, company.isPresent())
        : ConnectOutcome.failed(409, "The site is being disconnected just now.", again);
  }

  /** A JSON string; empty when there is none. */
  private String login(byte[] body) {
    try {
      return PlainWords.of(text(json.answer(body)), LONGEST_WORDS);
    } catch (ProblemException noJson) {
      return "";
    }
  }

  private static String text(JsonNode answer) {
    return answer.isTextual() ? answer.asText() : "";
  }

  /** Of {@code COMPANY\login}. */
  static Optional<String> company(String login) {
    int end = login.indexOf('\\');
    return end > 0 ? Optional.of(login.substring(0, end).strip()) : Optional.empty();
  }

  private static String lowerFirst(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
