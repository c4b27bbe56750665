package fieldhub.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Bounds every body, with or without a stated length, and makes the {@code Accept} of
 * ServiceMobility irrelevant, and that of the Service Order Hub's callers: both are answered JSON
 * whatever they accept (contracts servicemobility 1.1, serviceorderhub 1.2).
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class EdgeRequestFilter implements ContainerRequestFilter {
  @Inject private HttpServletRequest request;
  @Inject private BodyLimits limits;
  @Inject private BodyBudget budget;

  @Override
  public void filter(ContainerRequestContext context) {
    if (HttpMethod.OPTIONS.equals(context.getMethod())) { // JAX-RS would invent an answer
      throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED, (String) null);
    }
    HubInterface hubInterface = HubInterface.of(ProblemAnswers.path(request));
    if (hubInterface == HubInterface.SERVICE_ORDER_HUB && isPacked(context)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "a packed request body is not taken; send it as it is");
    }
    if (hubInterface != HubInterface.OPERATIONS) {
      context.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
    long limit = limits.of(hubInterface, context.getUriInfo().getPath());
    LimitedBody body = new LimitedBody(context.getEntityStream(), limit, budget);
    BodyRelease.atTheEndOf(request, body);
    if (request.getContentLengthLong() > limit) {
      throw body.tooLarge();
    }
    context.setEntityStream(body);
  }

  private static boolean isPacked(ContainerRequestContext context) {
    String encoding = context.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    return encoding != null
        && !encoding.isBlank()
        && !encoding.strip().equalsIgnoreCase("identity");
  }
}
