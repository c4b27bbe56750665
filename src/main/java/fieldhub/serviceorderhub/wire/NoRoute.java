package fieldhub.serviceorderhub.wire;

import jakarta.ws.rs.core.Response;

/**
 * That no workshop takes a case (shape D of contract serviceorderhub 1.6).
 *
 * @param data always null
 */
public record NoRoute(Message error, Object data) {

  /** The reason. */
  public record Message(String message) {}

  /** The whole answer. */
  public static Response answer() {
    return Response.status(Response.Status.NOT_FOUND)
        .entity(new NoRoute(new Message("Can't process this case"), null))
        .build();
  }
}
