package fieldhub.operations.apiusers;

import fieldhub.cases.party.Parties;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.LanguageTag;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.ApiUser;
import fieldhub.platform.security.ApiUsers;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.Side;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The users of the Service Order Hub, for administrators. */
@Path("api-users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: api users")
public class ApiUsersResource {
  private static final int NAME = 64;

  @Inject private ApiUsers users;
  @Inject private Parties parties;

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Users by name, page by page")
  public ItemPage<ApiUserItem> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        users.list(from, size + 1), size, ApiUserItem::of, user -> PageKey.of(user.name()));
  }

  @GET
  @Path("{name}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "One user")
  public ApiUserItem show(@PathParam("name") String name) {
    return ApiUserItem.of(users.get(RequestCheck.key(name)));
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Creates a user for one partner or provider, for good; tokens are issued next")
  public ApiUserItem create(NewApiUser body, @Context SecurityContext caller) {
    NewApiUser wanted = RequestCheck.body(body);
    RequestCheck check = new RequestCheck();
    String name = check.required("name", wanted.name(), NAME);
    check.required("side", wanted.side(), NAME);
    Optional<Side> side = check.choice("side", wanted.side(), Side.class);
    check.required("locale", wanted.locale(), NAME);
    Optional<Locale> locale = LanguageTag.read(check, "locale", wanted.locale());
    if (wanted.party() == null || side.isPresent() && !known(side.get(), wanted.party())) {
      check.refuse("party", "must be the id of a known partner or provider", "");
    }
    side.ifPresent(it -> checkAllProviders(check, it, wanted.allProviders()));
    check.done();
    boolean allProviders = Boolean.TRUE.equals(wanted.allProviders());
    return ApiUserItem.of(
        users.create(name, side.get(), wanted.party(), locale.get(), allProviders, who(caller)));
  }

  @PUT
  @Path("{name}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes the locale or what the user may do, enables or disables")
  public ApiUserItem change(
      @PathParam("name") String name, ApiUserChange body, @Context SecurityContext caller) {
    ApiUserChange wanted = RequestCheck.body(body);
    ApiUser before = users.get(RequestCheck.key(name));
    RequestCheck check = new RequestCheck();
    check.same("name", wanted.name(), before.name());
    check.same("side", wanted.side(), before.side().role());
    check.same("party", wanted.party(), before.party());
    Optional<Locale> locale = LanguageTag.read(check, "locale", wanted.locale());
    String reason = check.required("reason", wanted.reason(), Reason.LENGTH);
    checkAllProviders(check, before.side(), wanted.allProviders());
    check.done();
    boolean allProviders =
        wanted.allProviders() == null ? before.allProviders() : wanted.allProviders();
    boolean enabled = wanted.enabled() == null ? before.enabled() : wanted.enabled();
    return ApiUserItem.of(
        users.change(
            before.name(),
            locale.orElse(before.locale()),
            allProviders,
            enabled,
            reason,
            who(caller)));
  }

  private static void checkAllProviders(RequestCheck check, Side side, Boolean allProviders) {
    if (Boolean.TRUE.equals(allProviders) && side != Side.PROVIDER) {
      check.refuse("allProviders", "is for users of side provider only", "true");
    }
  }

  private boolean known(Side side, long party) {
    return side == Side.PARTNER
        ? parties.partner(party).isPresent()
        : parties.provider(party).isPresent();
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
