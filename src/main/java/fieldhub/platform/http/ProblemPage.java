package fieldhub.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The error page of the whole application: what the container itself refuses or fails at gets the
 * same answer as the rest.
 */
@WebServlet(name = "problem", urlPatterns = "/problem", asyncSupported = true)
public class ProblemPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ProblemPage.class.getName());

  @Inject private transient ProblemAnswers answers;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Correlation.begin(request, response);
    try {
      answer(request, response, status, uri, failure);
    } finally {
      Correlation.end(); // no filter sees this request
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Integer status,
      String uri,
      Throwable failure)
      throws IOException {
    if (failure != null) {
      LOG.log(Level.ERROR, "request failed", failure);
    }
    boolean calledDirectly = status == null || uri == null;
    ProblemType type = calledDirectly ? ProblemType.NOT_FOUND : ProblemType.ofStatus(status);
    String path =
        calledDirectly
            ? ProblemAnswers.path(request)
            : ProblemAnswers.path(uri, request.getContextPath());
    answers.write(path, response, new ProblemException(type, (String) null));
  }
}
