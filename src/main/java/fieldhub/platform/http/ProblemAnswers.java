package fieldhub.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Answers with the Standard Response Object, inside JAX-RS and outside of it. */
@ApplicationScoped
public class ProblemAnswers {
  static final String PROBLEM_JSON = "application/problem+json";

  private final Json json;
  private final StatusCodes statusCodes;

  /** For the client proxy only. */
  protected ProblemAnswers() {
    this(null, null);
  }

  @Inject
  public ProblemAnswers(Json json, StatusCodes statusCodes) {
    this.json = json;
    this.statusCodes = statusCodes;
  }

  /** The JAX-RS answer to a request that ended in this problem. */
  public Response response(HttpServletRequest request, ProblemException problem) {
    HubInterface hubInterface = HubInterface.of(path(request));
    Problem body = body(hubInterface, problem);
    return Response.status(body.status())
        .type(mediaType(hubInterface))
        .entity(json.write(body))
        .build();
  }

  /**
   * Writes the answer straight to the servlet response, for what fails before or beside JAX-RS.
   *
   * @param path the request's path below the context root, which decides the form of the answer
   */
  public void write(String path, HttpServletResponse response, ProblemException problem)
      throws IOException {
    HubInterface hubInterface = HubInterface.of(path);
    Problem body = body(hubInterface, problem);
    byte[] bytes = json.write(body);
    response.setStatus(body.status());
    response.setContentType(mediaType(hubInterface));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The path of a request below the context root, as the caller wrote it. */
  public static String path(HttpServletRequest request) {
    return path(request.getRequestURI(), request.getContextPath());
  }

  static String path(String uri, String contextPath) {
    return uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
  }

  private Problem body(HubInterface hubInterface, ProblemException problem) {
    int status = statusCodes.status(problem.type(), hubInterface);
    ProblemType shown =
        status == problem.type().status() ? problem.type() : ProblemType.ofStatus(status);
    // The title stays that of the real cause unless it would tell what the status hides.
    ProblemType titled = shown == ProblemType.UNAUTHENTICATED ? shown : problem.type();
    String detail = titled == problem.type() ? problem.getMessage() : null;
    return Problem.of(titled, status, detail, problem.invalidParams());
  }

  private static String mediaType(HubInterface hubInterface) {
    return hubInterface == HubInterface.SERVICE_MOBILITY
        ? MediaType.APPLICATION_JSON
        : PROBLEM_JSON;
  }
}
