package fieldhub.serviceorderhub.casefile;

import fieldhub.cases.casefile.CasePage;
import fieldhub.cases.casefile.CaseQuery;
import fieldhub.cases.casefile.CaseSearch;
import fieldhub.platform.http.Json;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.FieldMessage;
import fieldhub.serviceorderhub.wire.Language;
import fieldhub.serviceorderhub.wire.QueryNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST search-cases} (contract serviceorderhub 6). */
@Path("search-cases")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service order hub: cases")
public class SearchResource {

  private static final int DEFAULT_LIMIT = 10;
  private static final int MOST = 100;

  @Inject private CaseSearch search;
  @Inject private CaseView view;
  @Inject private Json json;

  /**
   * A page of cases.
   *
   * @param count how many there are in all
   */
  record Found(List<CaseAnswer> data, Pagination pagination) {
    record Pagination(int offset, long count) {}
  }

  @POST
  @RolesAllowed({Roles.PARTNER, Roles.PROVIDER})
  @Operation(
      operationId = "searchCases",
      summary = "The caller's own cases that match all filters, newest first")
  public Found find(
      byte[] body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    QueryNames.NONE.read(uri);
    ApiCaller caller = Caller.of(security);
    BodyFields fields = BodyFields.of(json, body);
    fields.object("filters");
    BodyFields pagination = fields.object("pagination");
    int offset = offset(pagination);
    int limit = limit(pagination);
    pagination.refuseOthers();
    fields.refuseOthers();
    fields.check();
    CasePage page = search.find(caller, CaseQuery.of(fields.tree("filters")), offset, limit);
    Locale locale = Language.of(language, caller);
    return new Found(
        page.cases().stream().map(it -> view.of(it, caller.side(), locale, null)).toList(),
        new Found.Pagination(offset, page.count()));
  }

  private static int offset(BodyFields pagination) {
    boolean first =
        pagination.tree("offset").isIntegralNumber()
            && pagination.tree("offset").decimalValue().signum() == 0;
    return first ? 0 : atMost(pagination, "offset", Integer.MAX_VALUE, 0);
  }

  private static int limit(BodyFields pagination) {
    return atMost(pagination, "limit", MOST, DEFAULT_LIMIT);
  }

  private static int atMost(BodyFields pagination, String name, int most, int fallback) {
    long value = pagination.whole(name).orElse((long) fallback);
    if (value > most) {
      pagination.refuse(name, FieldMessage.WRONG_FORMAT);
      return fallback;
    }
    return (int) value;
  }
}
