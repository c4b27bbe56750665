package fieldhub.operations.accounts;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import fieldhub.servicemobility.authentication.TechnicianAccount;
import fieldhub.servicemobility.authentication.TechnicianAccounts;
import fieldhub.servicemobility.authentication.TechnicianChange;
import fieldhub.servicemobility.authentication.TechnicianFilter;
import fieldhub.servicemobility.authentication.TechnicianIntake;
import fieldhub.servicemobility.authentication.TechnicianTerms;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of the technicians who log on through Fieldhub (contract servicemobility 5.2). */
@Path("technician-accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: technician accounts")
public class TechnicianAccountsResource {
  private static final String JSON_EXAMPLE =
      """
      [{"username": "tech.marlow", "name": "Sam Marlow", "email": "s.marlow@example.com",
        "password": "not-a-real-password"}]""";
  private static final String CSV_EXAMPLE =
      """
      username,name,email,active,password
      tech.marlow,Sam Marlow,s.marlow@example.com,true,not-a-real-password
      """;
  private static final String IMPORT_RULES =
      "A password that is left out stays as it is; one that is given is set, a bounded number of"
          + " them in one file (500 unless configured), because each takes a tenth of a second. "
          + Exchange.IMPORT_RULES;

  @Inject private TechnicianAccounts accounts;
  @Inject private TechnicianIntake intake;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Accounts by user name; locked=true those that failed logons have locked")
  public ItemPage<TechnicianAccountItem> list(
      @QueryParam("locked") String locked,
      @QueryParam("active") String active,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    TechnicianFilter filter =
        new TechnicianFilter(check.truth("locked", locked), check.truth("active", active));
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        accounts.list(filter, from, size + 1),
        size,
        TechnicianAccountItem::of,
        account -> PageKey.of(account.username()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(summary = "All accounts, without passwords, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "technician-accounts",
        format,
        headers,
        TechnicianAccountItem.EXPORTED,
        (last, limit) ->
            accounts.list(TechnicianFilter.ALL, last.map(TechnicianAccount::username), limit),
        TechnicianExport::of);
  }

  @GET
  @Path("{username}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One account")
  public TechnicianAccountItem show(@PathParam("username") String username) {
    return TechnicianAccountItem.of(accounts.get(RequestCheck.key(username)));
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Creates an account that may log on; 409 when the user name is taken")
  public TechnicianAccountItem create(
      NewTechnicianAccount account, @Context SecurityContext caller) {
    NewTechnicianAccount wanted = RequestCheck.body(account);
    RequestCheck check = new RequestCheck();
    TechnicianTerms terms =
        new TechnicianTerms(
            check.required("name", wanted.name(), TechnicianAccountItem.NAME),
            check.email("email", wanted.email()).orElse(""),
            true);
    check.done();
    return TechnicianAccountItem.of(
        accounts.create(wanted.username(), terms, wanted.password(), who(caller)));
  }

  @PUT
  @Path("{username}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes name or e-mail, enables or disables")
  public TechnicianAccountItem change(
      @PathParam("username") String username,
      TechnicianAccountChange change,
      @Context SecurityContext caller) {
    TechnicianAccountChange wanted = RequestCheck.body(change);
    RequestCheck check = new RequestCheck();
    Optional<String> name = check.text("name", wanted.name(), TechnicianAccountItem.NAME);
    Optional<String> email = check.email("email", wanted.email());
    check.done();
    TechnicianChange parts =
        new TechnicianChange(name, email, Optional.ofNullable(wanted.active()));
    return TechnicianAccountItem.of(
        accounts.change(RequestCheck.key(username), parts, who(caller)));
  }

  @PUT
  @Path("{username}/password")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Resets the password; a lock stays, see release")
  public TechnicianAccountItem setPassword(
      @PathParam("username") String username,
      NewPassword password,
      @Context SecurityContext caller) {
    return TechnicianAccountItem.of(
        accounts.setPassword(
            RequestCheck.key(username), RequestCheck.body(password).password(), who(caller)));
  }

  @POST
  @Path("{username}/release")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lifts the lock that failed logons brought and forgets them")
  public TechnicianAccountItem release(
      @PathParam("username") String username, Reason reason, @Context SecurityContext caller) {
    return TechnicianAccountItem.of(
        accounts.release(RequestCheck.key(username), Reason.of(reason), who(caller)));
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Creates and changes accounts: the whole file or nothing",
      description = IMPORT_RULES)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            examples = @ExampleObject(name = "json", value = JSON_EXAMPLE)),
        @Content(
            mediaType = Exchange.CSV,
            examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE))
      })
  public Response importFile(
      byte[] body,
      @QueryParam("dryRun") String dryRun,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    return exchange.in(
        body,
        dryRun,
        headers,
        caller,
        TechnicianAccountItem.COLUMNS,
        TechnicianAccountItem::read,
        intake::importAccounts);
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
