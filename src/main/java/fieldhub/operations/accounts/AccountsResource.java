package fieldhub.operations.accounts;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.OperatorAccount;
import fieldhub.platform.security.OperatorRole;
import fieldhub.platform.security.Operators;
import fieldhub.platform.security.Roles;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operators' accounts, for administrators. */
@Path("accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: accounts")
public class AccountsResource {
  @Inject private Operators operators;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "All accounts, by name")
  public ItemPage<AccountItem> list() {
    return new ItemPage<>(operators.all().stream().map(AccountItem::of).toList(), "");
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Creates an account; role is viewer, operator or administrator")
  public AccountItem create(NewAccount account, @Context SecurityContext caller) {
    NewAccount wanted = RequestCheck.body(account);
    RequestCheck check = new RequestCheck();
    OperatorRole role = role(check, wanted.role()).orElse(OperatorRole.VIEWER);
    check.required("role", wanted.role(), 64);
    check.done();
    return AccountItem.of(operators.create(wanted.name(), wanted.password(), role, who(caller)));
  }

  @PUT
  @Path("{name}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes the role, enables or disables; 409 for the last administrator")
  public AccountItem change(
      @PathParam("name") String name, AccountAccess access, @Context SecurityContext caller) {
    AccountAccess wanted = RequestCheck.body(access);
    RequestCheck check = new RequestCheck();
    Optional<OperatorRole> role = role(check, wanted.role());
    check.done();
    OperatorAccount before = operators.get(RequestCheck.key(name));
    boolean enabled = wanted.enabled() == null ? before.enabled() : wanted.enabled();
    return AccountItem.of(
        operators.change(before.name(), role.orElse(before.role()), enabled, who(caller)));
  }

  @PUT
  @Path("{name}/password")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Resets the password")
  public AccountItem setPassword(
      @PathParam("name") String name, NewPassword password, @Context SecurityContext caller) {
    operators.setPassword(
        RequestCheck.key(name), RequestCheck.body(password).password(), who(caller));
    return AccountItem.of(operators.get(name));
  }

  private static Optional<OperatorRole> role(RequestCheck check, String spelling) {
    return check.choice("role", spelling, OperatorRole.class);
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
