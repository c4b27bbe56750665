package fieldhub.serviceorderhub.routing;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import fieldhub.serviceorderhub.upstream.RoutingAnswer;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.NoRoute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets InfoCare's hub decide and hands its answer on. Its values are InfoCare's, so it alone checks
 * them; an answer with a workshop is kept for a while, never another one (contract serviceorderhub
 * 5.2). InfoCare sees only the hub's own token, so an answer for another partner than the caller is
 * nobody's: whom its competences and workshops concern is not told.
 */
@ApplicationScoped
class UpstreamRouting {
  private static final Logger LOG = Logger.getLogger(UpstreamRouting.class.getName());

  private static final String ALERT = "serviceorderhub.routing-other-partner";

  private InfoCare infoCare;
  private FoundRoutes known;
  private Alerts alerts;

  /** For the container's proxy. */
  protected UpstreamRouting() {}

  @Inject
  UpstreamRouting(InfoCare infoCare, FoundRoutes known, Alerts alerts) {
    this.infoCare = infoCare;
    this.known = known;
    this.alerts = alerts;
  }

  /**
   * The answer on the wire.
   *
   * @param partner who asks
   * @param given by camelCase name
   * @throws ProblemException INVALID_REQUEST in InfoCare's words; INTERNAL when it cannot be asked
   */
  Response route(long partner, Map<String, String> given) {
    RoutingAnswer answer = decide(partner, NormalQuery.of(given));
    if (answer instanceof RoutingAnswer.Found found) {
      return Response.ok(new Answer<>(found.data())).build();
    }
    if (answer instanceof RoutingAnswer.Invalid invalid) {
      throw refused(invalid);
    }
    return answer instanceof RoutingAnswer.NotEnoughData few
        ? RoutingAnswers.notEnoughData(few.paramsNeeded())
        : NoRoute.answer();
  }

  /** Asks InfoCare, or remembers; what is for another partner becomes no route. */
  RoutingAnswer decide(long partner, Map<String, String> query) {
    RoutingAnswer answer =
        known
            .find(query)
            .map(data -> (RoutingAnswer) new RoutingAnswer.Found(data))
            .orElseGet(() -> asked(query));
    return answer instanceof RoutingAnswer.Found found && !isFor(partner, found.data())
        ? new RoutingAnswer.NoRoute()
        : answer;
  }

  private RoutingAnswer asked(Map<String, String> query) {
    try {
      RoutingAnswer answer = infoCare.routing(query);
      if (answer instanceof RoutingAnswer.Found found) {
        known.keep(query, found.data());
      }
      return answer;
    } catch (InfoCareFailedException failed) {
      LOG.log(Level.WARNING, "InfoCare does not route: {0}", failed.getMessage());
      throw new ProblemException(ProblemType.INTERNAL, "routing is not available", failed);
    }
  }

  private boolean isFor(long partner, JsonNode data) {
    JsonNode decidedFor = data.path("servicePartner").path("id");
    if (decidedFor.canConvertToLong() && decidedFor.asLong() == partner) {
      return true;
    }
    alerts.raise(
        ALERT,
        Long.toString(partner),
        "Partner %d asked for a workshop, and InfoCare's hub decided for another partner (%s): the token of fieldhub.serviceorderhub.upstream is that partner's. The answer was withheld, the partner was told that nobody takes the case. Let the hub decide for this partner itself (fieldhub.serviceorderhub.routing = local), or take its user out of this hub"
            .formatted(partner, decidedFor.isValueNode() ? decidedFor.asText() : "none is named"));
    return false;
  }

  private static ProblemException refused(RoutingAnswer.Invalid invalid) {
    List<InvalidParam> fields =
        invalid.details().entrySet().stream()
            .flatMap(
                field ->
                    field.getValue().stream()
                        .map(text -> InvalidParam.of(field.getKey(), text, field.getKey())))
            .toList();
    return new ProblemException(ProblemType.INVALID_REQUEST, invalid.message(), fields);
  }
}
