package fieldhub.sandbox.audaconnect;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Gives tokens for codes and for refresh tokens (contract 2.3, token). */
@ApplicationScoped
@Path("OAuth20/token")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  private static final String BASIC = "Basic ";

  @Inject ClientSettings client;
  @Inject Grants grants;
  @Inject Calls calls;

  /** Both grants; the client's secret in the body or as HTTP Basic. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public void token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> form,
      @Suspended AsyncResponse answer) {
    boolean renews = "refresh_token".equals(form.getFirst("grant_type"));
    String given = text(form, renews ? "refresh_token" : "code");
    calls.serve(
        answer,
        Call.of(
            renews ? Operation.REFRESH : Operation.EXCHANGE,
            grants.siteOf(given),
            () -> Response.ok(tokens(authorization, form, given).toString()).build()));
  }

  private JsonObject tokens(
      String authorization, MultivaluedMap<String, String> form, String given) {
    if (!isClient(authorization, form)) {
      throw new TokenRefusal(401, "invalid_client", "The client's id or secret is wrong.");
    }
    return switch (text(form, "grant_type")) {
      case "refresh_token" -> grants.renew(given);
      case "authorization_code" ->
          grants.exchange(given, form.getFirst("redirect_uri"), form.getFirst("code_verifier"));
      default ->
          throw new TokenRefusal(400, "unsupported_grant_type", "There are two grants only.");
    };
  }

  private boolean isClient(String authorization, MultivaluedMap<String, String> form) {
    if (authorization == null || !authorization.startsWith(BASIC)) {
      return client.isClient(form.getFirst("client_id"), form.getFirst("client_secret"));
    }
    try {
      String[] login =
          new String(
                  Base64.getDecoder().decode(authorization.substring(BASIC.length()).trim()),
                  StandardCharsets.UTF_8)
              .split(":", 2);
      return login.length == 2 && client.isClient(login[0], login[1]);
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  private static String text(MultivaluedMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }
}
