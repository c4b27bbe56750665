package fieldhub.sandbox.audaconnect;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Gives every answer the id that the vendor's service desk asks for (contract section 3). */
@Provider
public class CorrelationFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle("Correlation-Id", UUID.randomUUID().toString());
  }
}
