package fieldhub.operations.accounts;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import fieldhub.servicemobility.authentication.LogonLocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses that technicians' failed logons have locked (contract servicemobility 5.2). */
@Path("logon-locks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: technician accounts")
public class LogonLocksResource {
  @Inject private LogonLocks locks;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Locked addresses; locked users: technician-accounts?locked=true")
  public ItemPage<LogonLockItem> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        locks.list(from, size + 1), size, LogonLockItem::of, lock -> PageKey.of(lock.id()));
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lifts the lock of an address and forgets its failures; answers what it was")
  public LogonLockItem release(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return LogonLockItem.of(
        locks.release(
            RequestCheck.key(id), Reason.of(reason), caller.getUserPrincipal().getName()));
  }
}
