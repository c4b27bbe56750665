package fieldhub.serviceorderhub.reference;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;

/** {@code GET manufacturers} (contract serviceorderhub 4). */
@Path("manufacturers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ManufacturersResource {
  @Inject private ReferenceData reference;

  @GET
  @RolesAllowed(Roles.PARTNER)
  public Answer<List<ReferenceEntry>> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context SecurityContext security) {
    Locale locale = Language.of(language, Caller.of(security));
    return new Answer<>(
        reference.items(Kind.MANUFACTURER).stream()
            .map(item -> ReferenceEntry.of(item, locale))
            .toList());
  }
}
