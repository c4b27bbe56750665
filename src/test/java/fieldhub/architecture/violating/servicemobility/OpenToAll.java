package fieldhub.architecture.violating.servicemobility;

import jakarta.ws.rs.GET;

/** Breaks rule 9. */
public class OpenToAll {
  @GET
  public String read() {
    return "";
  }
}
