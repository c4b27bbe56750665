package fieldhub.platform.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a nudge says: ids, so that whoever looks into the broker can read them. */
public final class Nudge {

  private Nudge() {}

  static String text(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /**
   * The ids of a nudge.
   *
   * @throws IllegalArgumentException when it is none of ours
   */
  public static List<UUID> ids(String text) {
    return Arrays.stream(text.split(",")).map(UUID::fromString).toList();
  }
}
