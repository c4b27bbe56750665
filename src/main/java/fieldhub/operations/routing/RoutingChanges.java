package fieldhub.operations.routing;

import fieldhub.cases.routing.PartnerRules;
import fieldhub.cases.routing.RoutingDesk;
import fieldhub.cases.routing.RoutingEdit;
import fieldhub.cases.routing.RuleReader;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Function;

/** What operators ask to have changed in a partner's routing: each request is one version. */
@ApplicationScoped
class RoutingChanges {

  @Inject private RoutingDesk desk;
  @Inject private RuleReader reader;
  @Inject private Json json;

  /**
   * The body as it was sent.
   *
   * @throws ProblemException INVALID_REQUEST when it is no JSON object
   */
  RoutingBody read(byte[] body) {
    return new RoutingBody(json.tree(body), reader);
  }

  /**
   * Makes a change.
   *
   * @param edit reads from the body what shall be changed
   * @return the routing as it is then
   */
  RoutingItem make(
      long partner, byte[] body, Function<RoutingBody, RoutingEdit> edit, SecurityContext caller) {
    RoutingBody read = read(body);
    RoutingEdit wanted = edit.apply(read);
    String who = caller.getUserPrincipal().getName();
    return committed(
        partner, read, (reason, seen) -> desk.change(partner, wanted, seen, who, reason));
  }

  /** Makes the routing as it was in an older version; the body has a reason. */
  RoutingItem restore(long partner, long version, byte[] body, SecurityContext caller) {
    String who = caller.getUserPrincipal().getName();
    return committed(
        partner,
        read(body).only(),
        (reason, seen) -> desk.restore(partner, version, seen, who, reason));
  }

  private static RoutingItem committed(long partner, RoutingBody body, Change change) {
    String reason = body.reason();
    Optional<Long> seen = body.version();
    return RoutingItem.of(partner, LockCollisions.outlast(() -> change.make(reason, seen)));
  }

  /** A transaction of the desk's. */
  private interface Change {
    PartnerRules make(String reason, Optional<Long> seen);
  }
}
