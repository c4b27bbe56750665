package fieldhub.serviceorderhub.routing;

import com.fasterxml.jackson.databind.JsonNode;
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
 * 5.2).
 */
@ApplicationScoped
class UpstreamRouting {
  private static final Logger LOG = Logger.getLogger(UpstreamRouting.class.getName());

  @Inject private InfoCare infoCare;
  @Inject private FoundRoutes known;

  /**
   * Asks InfoCare, or remembers.
   *
   * @param given by camelCase name
   * @throws ProblemException INVALID_REQUEST in InfoCare's words; INTERNAL when it cannot be asked
   */
  Response route(Map<String, String> given) {
    Map<String, String> query = NormalQuery.of(given);
    return known
        .find(query)
        .map(data -> Response.ok(new Answer<>(data)).build())
        .orElseGet(() -> asked(query));
  }

  private Response asked(Map<String, String> query) {
    try {
      return answered(query, infoCare.routing(query));
    } catch (InfoCareFailedException failed) {
      LOG.log(Level.WARNING, "InfoCare does not route: {0}", failed.getMessage());
      throw new ProblemException(ProblemType.INTERNAL, "routing is not available", failed);
    }
  }

  private Response answered(Map<String, String> query, RoutingAnswer answer) {
    if (answer instanceof RoutingAnswer.Found found) {
      return found(query, found.data());
    }
    if (answer instanceof RoutingAnswer.Invalid invalid) {
      throw refused(invalid);
    }
    return answer instanceof RoutingAnswer.NotEnoughData few
        ? RoutingAnswers.notEnoughData(few.paramsNeeded())
        : NoRoute.answer();
  }

  private Response found(Map<String, String> query, JsonNode data) {
    known.keep(query, data);
    return Response.ok(new Answer<>(data)).build();
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
