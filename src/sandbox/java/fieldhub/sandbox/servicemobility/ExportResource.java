package fieldhub.sandbox.servicemobility;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Plays ServiceMobility's Export API (contract sections 6.3, 6.5 and 9). */
@ApplicationScoped
@Path("seiapi/v3/export")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

  private static final int MOST = 1_000;

  @Inject ExportLog log;
  @Inject SenderSettings settings;

  /** Rows behind {@code rowver}; without new ones an empty list and the same {@code rowver}. */
  @GET
  @Path("{type}")
  public String export(
      @PathParam("type") String type,
      @QueryParam("rowver") @DefaultValue("0") String rowver,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @HeaderParam("x-access-token") @DefaultValue("") String token) {
    if (!MessageDigest.isEqual(
        settings.exportToken().getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(401, "x-access-token is not the one of fieldhub.sandbox.export-token");
    }
    String name = WebhookType.named(type).wireName();
    List<JsonObject> rows = log.behind(name, rowver, Math.max(1, Math.min(limit, MOST)));
    JsonArrayBuilder list = Json.createArrayBuilder();
    rows.forEach(list::add);
    String last = rows.isEmpty() ? rowver : rows.get(rows.size() - 1).getString("rowver");
    return Json.createObjectBuilder().add("rowver", last).add("rows", list).build().toString();
  }
}
