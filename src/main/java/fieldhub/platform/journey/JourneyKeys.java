package fieldhub.platform.journey;

import java.util.LinkedHashSet;
import java.util.Set;

/** The business keys of one fact, each once and in order, as far as it gives them. */
public final class JourneyKeys {

  private final Set<JourneyKey> found = new LinkedHashSet<>();

  /** Adds a key, unless it is missing or nobody would search for it. */
  public JourneyKeys add(KeyKind kind, String value) {
    JourneyKey.ifPresent(kind, value).ifPresent(found::add);
    return this;
  }

  /** What was added. */
  public Set<JourneyKey> found() {
    return found;
  }
}
