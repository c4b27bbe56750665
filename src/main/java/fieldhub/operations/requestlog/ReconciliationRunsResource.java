package fieldhub.operations.requestlog;

import fieldhub.cases.requestlog.Finding;
import fieldhub.cases.requestlog.FindingFilter;
import fieldhub.cases.requestlog.ReconciliationDesk;
import fieldhub.cases.requestlog.Run;
import fieldhub.cases.requestlog.Verdict;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.upstream.InfoCare;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs that compare the log of cases with InfoCare's, and what they found. */
@Path("reconciliation-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "operations: cases")
public class ReconciliationRunsResource {

  @Inject private ReconciliationDesk desk;
  @Inject private InfoCare infoCare;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Runs with their reports, newest first")
  public ItemPage<RunItem> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<Long> before = check.after(after, 1, key -> Long.valueOf(key.get(0)));
    int size = check.limit(limit);
    check.done();
    List<Run> found = desk.list(before, size + 1);
    return ItemPage.of(found, size, RunItem::of, run -> PageKey.of(run.id()));
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Starts a run within seconds; 409 while another one goes on")
  public RunItem start(NewRun wish, @Context SecurityContext caller) {
    String reason = Reason.of(new Reason(RequestCheck.body(wish).reason()));
    boolean all = Boolean.TRUE.equals(wish.allCases());
    return RunItem.of(desk.ask(all, infoCare.configured(), who(caller), reason));
  }

  @GET
  @Path("{run}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "A run with its report")
  public RunItem show(@PathParam("run") long run) {
    return RunItem.of(desk.get(run));
  }

  @GET
  @Path("{run}/findings")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "What a run found; state=UNREPAIRED for what waits for a person")
  public ItemPage<Finding> findings(
      @PathParam("run") long run,
      @QueryParam("verdict") String verdict,
      @QueryParam("state") String state,
      @QueryParam("case") String caseId,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    FindingFilter filter =
        new FindingFilter(
            Optional.of(run),
            check.positive("case", caseId),
            check.choice("verdict", verdict, Verdict.class),
            check.choice("state", state, Finding.State.class));
    Optional<UUID> before = check.after(after, 1, key -> UUID.fromString(key.get(0)));
    int size = check.limit(limit);
    check.done();
    desk.get(run);
    return ItemPage.of(
        desk.findings(filter, before, size + 1), size, it -> it, it -> PageKey.of(it.id()));
  }

  @POST
  @Path("{run}/findings/{finding}/accept")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Takes a finding that could not be repaired as it is")
  public Finding accept(
      @PathParam("run") long run,
      @PathParam("finding") String finding,
      Reason reason,
      @Context SecurityContext caller) {
    return desk.accept(run, RequestCheck.uuidKey(finding), who(caller), Reason.of(reason));
  }

  @POST
  @Path("{run}/findings/{finding}/repair")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Has the finding's case looked at again in the next run")
  public Finding repair(
      @PathParam("run") long run,
      @PathParam("finding") String finding,
      Reason reason,
      @Context SecurityContext caller) {
    return desk.repair(run, RequestCheck.uuidKey(finding), who(caller), Reason.of(reason));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
