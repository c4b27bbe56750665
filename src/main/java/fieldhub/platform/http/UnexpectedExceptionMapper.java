package fieldhub.platform.http;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Answers whatever nobody expected: logged whole with the correlation id, told to the caller
 * without any internals.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

  private static final String LOGGED = "fieldhub.logged";

  @Inject private HttpServletRequest request;
  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(Throwable failure) {
    return answers.response(request, problem(failure));
  }

  private ProblemException problem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException known) { // wrapped by a container on its way here
        return known;
      }
      if (cause instanceof EJBAccessException) {
        return new ProblemException(ProblemType.FORBIDDEN, (String) null);
      }
      if (!(cause instanceof EJBException || cause instanceof RuntimeException)) {
        break;
      }
    }
    if (request.getAttribute(LOGGED) != failure) { // Jersey asks twice about what an EJB threw
      LOG.log(Level.ERROR, "request failed", failure);
      request.setAttribute(LOGGED, failure);
    }
    return new ProblemException(
        ProblemType.INTERNAL,
        "the request failed; the log has the reason under the correlation id");
  }
}
