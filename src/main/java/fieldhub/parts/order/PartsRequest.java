package fieldhub.parts.order;

import java.util.List;
import java.util.Objects;

/** A technician's request for parts; texts that were not given are {@code ""}. */
public record PartsRequest(
    String workOrder, String accountNum, String userName, Site site, List<RequestedPart> parts) {

  public PartsRequest {
    Objects.requireNonNull(workOrder);
    Objects.requireNonNull(accountNum);
    Objects.requireNonNull(userName);
    Objects.requireNonNull(site);
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a request names at least one part");
    }
  }
}
