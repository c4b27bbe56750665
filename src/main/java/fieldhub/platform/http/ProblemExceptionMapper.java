package fieldhub.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the hub refused on purpose. */
@Provider
@ApplicationScoped
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
  @Inject private HttpServletRequest request;
  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(ProblemException problem) {
    return answers.response(request, problem);
  }
}
