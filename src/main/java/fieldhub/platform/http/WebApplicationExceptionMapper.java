package fieldhub.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers what JAX-RS itself refuses: unknown path, wrong method, wrong media type. */
@Provider
@ApplicationScoped
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  private static final Logger LOG = System.getLogger(WebApplicationExceptionMapper.class.getName());

  @Inject private HttpServletRequest request;
  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(WebApplicationException refused) {
    Response original = refused.getResponse();
    ProblemType type = ProblemType.ofStatus(original.getStatus());
    if (type == ProblemType.INTERNAL) {
      LOG.log(Level.ERROR, "request failed", refused);
    }
    Response answer = answers.response(request, new ProblemException(type, (String) null));
    Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }
}
