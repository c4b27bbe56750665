package fieldhub.suppliers;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.retry.BackOff;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which suppliers' systems may be called, with which secrets and how patiently. */
@SettingsGroup
public class SupplierSettings {

  private static final String HOSTS = "fieldhub.suppliers.hosts";
  private static final String CREDENTIALS = "fieldhub.suppliers.credentials";

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

  /** The secret goes into a header as it is. */
  private static final Pattern CREDENTIAL =
      Pattern.compile("([A-Za-z0-9._-]{1,64}):([\\x21-\\x7e]{1,4096})");

  private final Set<String> hosts = new HashSet<>();
  private final Map<String, String> credentials = new HashMap<>();
  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final int answerLimit;
  private final int failures;
  private final BackOff rest;
  private final String accepted;
  private final String refused;

  @Inject
  public SupplierSettings(Settings settings) {
    for (String host : settings.list(HOSTS)) {
      if (HOST.matcher(host).matches()) {
        hosts.add(host.toLowerCase(Locale.ROOT));
      } else {
        settings.problem(HOSTS, "must be a comma list of host or host:port");
      }
    }
    for (String credential : settings.list(CREDENTIALS)) {
      var parts = CREDENTIAL.matcher(credential);
      if (!parts.matches() || credentials.put(parts.group(1), parts.group(2)) != null) {
        settings.problem(CREDENTIALS, "must be a comma list of name:secret, each name once");
      }
    }
    connectTimeout = settings.duration("fieldhub.suppliers.connect-timeout", Duration.ofSeconds(5));
    readTimeout = settings.duration("fieldhub.suppliers.read-timeout", Duration.ofSeconds(20));
    answerLimit =
        (int) Math.min(settings.bytes("fieldhub.suppliers.answer-limit", 1 << 20), 64 << 20);
    failures = settings.number("fieldhub.suppliers.circuit.failures", 5, 1, 1000);
    rest =
        new BackOff(
            settings.duration("fieldhub.suppliers.circuit.rest-first", Duration.ofSeconds(30)),
            settings.duration("fieldhub.suppliers.circuit.rest-most", Duration.ofMinutes(5)));
    accepted = settings.text("fieldhub.suppliers.status.accepted", "1001");
    refused = settings.text("fieldhub.suppliers.status.refused", "2001");
  }

  /**
   * Whether a host may be called.
   *
   * @param host in lower case
   */
  boolean allows(String host, int port) {
    return hosts.contains(host) || hosts.contains(host + ':' + port);
  }

  Optional<String> secret(String credential) {
    return Optional.ofNullable(credentials.get(credential));
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  Duration readTimeout() {
    return readTimeout;
  }

  /** Most bytes of an answer. */
  int answerLimit() {
    return answerLimit;
  }

  /** After so many failed calls in a row a supplier is left alone for a while. */
  int failures() {
    return failures;
  }

  /** How long it is left alone, longer each time it fails again. */
  BackOff rest() {
    return rest;
  }

  /** Status of an answer that accepts the order (contract servicemobility 2.3). */
  String accepted() {
    return accepted;
  }

  /** Status of an answer that refuses it. */
  String refused() {
    return refused;
  }
}
