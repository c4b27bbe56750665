package fieldhub.platform.http;

/** Every kind of failure that an interface of the hub can answer. */
public enum ProblemType {
  INVALID_REQUEST(400, "Invalid request"),
  UNAUTHENTICATED(401, "Invalid logon"),
  FORBIDDEN(403, "Not allowed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  CONFLICT(409, "Conflict"),
  TOO_LARGE(413, "Request too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INTERNAL(500, "Internal error"),
  UNAVAILABLE(503, "Not available");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status before an interface's own rule for status codes is applied. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The type that stands for a status: itself where listed, else the general one of its class. */
  public static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status >= 500 ? INTERNAL : INVALID_REQUEST;
  }
}
