package fieldhub.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * Answers failures in the form of the interface, inside JAX-RS and outside of it: the Standard
 * Response Object, or the shapes of the Service Order Hub.
 */
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
    return Response.status(status(hubInterface, problem))
        .type(mediaType(hubInterface))
        .entity(json.write(body(hubInterface, problem)))
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
    byte[] bytes = json.write(body(hubInterface, problem));
    response.setStatus(status(hubInterface, problem));
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

  private int status(HubInterface hubInterface, ProblemException problem) {
    return statusCodes.status(problem.type(), hubInterface);
  }

  private Object body(HubInterface hubInterface, ProblemException problem) {
    if (hubInterface != null && hubInterface.hasHubErrors()) {
      return HubError.of(problem);
    }
    int status = status(hubInterface, problem);
    ProblemType shown =
        status == problem.type().status() ? problem.type() : ProblemType.ofStatus(status);
    // The title stays that of the real cause unless it would tell what the status hides.
    ProblemType titled = shown == ProblemType.UNAUTHENTICATED ? shown : problem.type();
    String detail = titled == problem.type() ? problem.getMessage() : null;
    return Problem.of(titled, status, detail, problem.invalidParams());
  }

  private static String mediaType(HubInterface hubInterface) {
    boolean problemJson = hubInterface == null || hubInterface == HubInterface.OPERATIONS;
    return problemJson ? PROBLEM_JSON : MediaType.APPLICATION_JSON;
  }
}
