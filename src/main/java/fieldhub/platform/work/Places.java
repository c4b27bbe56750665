package fieldhub.platform.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is being called from this node: so many calls of a kind at once, and so many to one
 * destination, so that a slow receiver holds up nobody but those who wait for it.
 */
public final class Places {

  private final int perKind;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<Route, Integer> routes = new HashMap<>();
  private final Set<Route> fullRoutes = new HashSet<>();

  /**
   * @param perKind how many calls of each kind there may be at once
   */
  public Places(int perKind) {
    this.perKind = perKind;
  }

  /**
   * Takes a place.
   *
   * @param most how many there are on this route
   */
  public synchronized void take(Route route, int most) {
    kinds.merge(route.kind(), 1, Integer::sum);
    if (routes.merge(route, 1, Integer::sum) >= most) {
      fullRoutes.add(route);
    }
  }

  /** Gives a place back. */
  public synchronized void give(Route route) {
    kinds.computeIfPresent(route.kind(), (kind, taken) -> taken == 1 ? null : taken - 1);
    routes.computeIfPresent(route, (it, taken) -> taken == 1 ? null : taken - 1);
    fullRoutes.remove(route);
  }

  /** Kinds of which no more can be called now. */
  public synchronized Set<String> fullKinds() {
    Set<String> full = new HashSet<>();
    kinds.forEach(
        (kind, taken) -> {
          if (taken >= perKind) {
            full.add(kind);
          }
        });
    return full;
  }

  /** Destinations that can take no more now. */
  public synchronized Set<Route> fullRoutes() {
    return new HashSet<>(fullRoutes);
  }
}
