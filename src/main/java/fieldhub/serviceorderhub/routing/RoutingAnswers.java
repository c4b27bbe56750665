package fieldhub.serviceorderhub.routing;

import fieldhub.cases.party.Contact;
import fieldhub.cases.routing.RoutingDecision;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.NoRoute;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;

/** Decisions on the wire (contract serviceorderhub 3.7; shapes D and E of 1.6). */
final class RoutingAnswers {

  /** The one error whose {@code error} is a text. */
  record NotEnoughData(String error, Needed data) {}

  record Needed(SortedSet<String> paramsNeeded) {}

  record Found(
      ServiceProvider serviceProvider,
      Map<String, Object> serviceProviderCompetence,
      ServicePartner servicePartner,
      Map<String, Object> servicePartnerCompetence) {}

  record ServiceProvider(long id, String name, Contact contactData) {}

  record ServicePartner(long id, String name) {}

  private RoutingAnswers() {}

  static Response of(RoutingDecision decision) {
    if (decision instanceof RoutingDecision.Routed routed) {
      return Response.ok(new Answer<>(found(routed))).build();
    }
    return decision instanceof RoutingDecision.NotEnoughData few
        ? notEnoughData(few.needed())
        : NoRoute.answer();
  }

  static Response notEnoughData(SortedSet<String> needed) {
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(new NotEnoughData("Not enough data", new Needed(needed)))
        .build();
  }

  private static Found found(RoutingDecision.Routed routed) {
    return new Found(
        new ServiceProvider(
            routed.provider().id(), routed.provider().name(), routed.provider().contact()),
        open(routed.competence().id(), routed.competence().properties()),
        new ServicePartner(routed.partner().id(), routed.partner().name()),
        open(routed.rule().id(), routed.rule().properties()));
  }

  private static Map<String, Object> open(long id, Map<String, Object> properties) {
    Map<String, Object> open = new LinkedHashMap<>();
    open.put("id", id);
    open.putAll(properties);
    return open;
  }
}
