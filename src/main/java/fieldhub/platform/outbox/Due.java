package fieldhub.platform.outbox;

import fieldhub.platform.work.Route;
import java.util.Set;

/**
 * Which of the due messages may be taken.
 *
 * @param lookedUp kinds of which messages of unknown fate are taken too, to look them up
 * @param notKinds none of these kinds
 * @param notRoutes none on these routes
 */
public record Due(Set<String> lookedUp, Set<String> notKinds, Set<Route> notRoutes) {

  String[] lookedUpKinds() {
    return lookedUp.toArray(String[]::new);
  }

  String[] excludedKinds() {
    return notKinds.toArray(String[]::new);
  }

  String[] excludedRoutes() {
    return notRoutes.stream().map(Route::text).toArray(String[]::new);
  }
}
