package fieldhub.platform.http;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A request that cannot be served, with what the caller may know about it. The detail goes to the
 * caller (for ServiceMobility to a technician's device): no internals in it.
 */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<InvalidParam> invalidParams;

  public ProblemException(ProblemType type, String detail, List<InvalidParam> invalidParams) {
    super(detail);
    this.type = type;
    this.invalidParams = List.copyOf(invalidParams);
  }

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, Throwable cause) {
    this(type, detail, List.of());
    initCause(cause);
  }

  public ProblemType type() {
    return type;
  }

  public List<InvalidParam> invalidParams() {
    return invalidParams == null ? List.of() : invalidParams;
  }
}
