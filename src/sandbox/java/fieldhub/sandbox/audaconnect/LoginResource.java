package fieldhub.sandbox.audaconnect;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Where a user logs in and allows the client to act for the site (contract 2.3, authorise). */
@ApplicationScoped
@Path("OAuth20")
@PermitAll
@Produces("text/html;charset=UTF-8")
public class LoginResource {

  @Inject ClientSettings client;
  @Inject Sites sites;
  @Inject Grants grants;

  /** The page; the client itself is sent back when it asks for what there is not. */
  @GET
  public Response ask(@Context UriInfo uri) {
    AuthorizeRequest request = AuthorizeRequest.read(uri.getQueryParameters(), client);
    return request
        .error()
        .map(error -> sentTo(request.back("error", error)))
        .orElseGet(() -> Response.ok(LoginPage.html(request, "", "", "")).build());
  }

  /** The user's decision: back to the client with a code or with {@code access_denied}. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @Context UriInfo uri,
      @FormParam("companyCode") @DefaultValue("") String company,
      @FormParam("userName") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("decision") @DefaultValue("allow") String decision) {
    AuthorizeRequest request = AuthorizeRequest.read(uri.getQueryParameters(), client);
    Optional<String> error =
        request
            .error()
            .or(() -> "deny".equals(decision) ? Optional.of("access_denied") : Optional.empty());
    if (error.isPresent()) {
      return sentTo(request.back("error", error.get()));
    }
    return sites
        .login(company.trim(), name.trim(), password)
        .map(
            user ->
                grants.code(
                    new Grant(user, request.scopes()), request.redirectUri(), request.challenge()))
        .map(code -> sentTo(request.back("code", code)))
        .orElseGet(
            () ->
                Response.ok(
                        LoginPage.html(
                            request,
                            company,
                            name,
                            "Company Code, User Name or Password is wrong."))
                    .build());
  }

  private static Response sentTo(URI uri) {
    return Response.status(Response.Status.FOUND).location(uri).build();
  }
}
