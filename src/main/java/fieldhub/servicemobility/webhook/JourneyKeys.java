package fieldhub.servicemobility.webhook;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import java.util.LinkedHashSet;
import java.util.Set;

/** The business keys of one message, each once, as far as it gives them. */
final class JourneyKeys {

  private final Set<JourneyKey> found = new LinkedHashSet<>();

  JourneyKeys add(KeyKind kind, String value) {
    JourneyKey.ifPresent(kind, value).ifPresent(found::add);
    return this;
  }

  Set<JourneyKey> found() {
    return found;
  }
}
