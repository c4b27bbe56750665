package fieldhub.sandbox.infocare;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What no resource took: a wrong path, method or type, in the contract's shape A. */
@Provider
public class HubErrorMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    return HubError.general(
            status,
            status == 404 ? "Not found" : thrown.getResponse().getStatusInfo().getReasonPhrase())
        .response();
  }
}
