package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.assessment.Assessment;
import fieldhub.audaconnect.assessment.AssessmentFilter;
import fieldhub.audaconnect.assessment.AssessmentKey;
import fieldhub.audaconnect.assessment.AssessmentState;
import fieldhub.audaconnect.assessment.Assessments;
import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments, by which Inpart orders find their work order or case. */
@Path("audaconnect/assessments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: AudaConnect")
public class AssessmentsResource {
  private static final String JSON_EXAMPLE =
      """
      [{"site": "leeds", "originator": "7001", "number": "A-2026-0417", "workOrder": "WO-1001"}]""";
  private static final String CSV_EXAMPLE =
      """
      site,originator,number,workOrder,caseNumber
      leeds,7001,A-2026-0417,WO-1001,
      """;

  @Inject private Assessments assessments;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Assessments by site, originator and number, page by page")
  public ItemPage<AssessmentItem> list(
      @QueryParam("site") String site,
      @QueryParam("state") String state,
      @QueryParam("workOrder") String workOrder,
      @QueryParam("case") String caseNumber,
      @QueryParam("assessment") String assessment,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    AssessmentFilter filter =
        new AssessmentFilter(
            check.text("site", site),
            check.choice("state", state, AssessmentState.class),
            check.text("workOrder", workOrder),
            check.text("case", caseNumber),
            check.uuid("assessment", assessment));
    Optional<AssessmentKey> from =
        check.after(after, 3, key -> new AssessmentKey(key.get(0), key.get(1), key.get(2)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        assessments.list(filter, from, size + 1),
        size,
        AssessmentItem::of,
        it -> PageKey.of(it.key().site(), it.key().originator(), it.key().number()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(
      summary = "All assessments as an import takes them, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "assessments",
        format,
        headers,
        AssessmentItem.COLUMNS,
        (last, limit) -> assessments.list(AssessmentFilter.ALL, last.map(Assessment::key), limit),
        AssessmentItem::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One assessment")
  public AssessmentItem show(@PathParam("id") String id) {
    return AssessmentItem.of(assessments.get(RequestCheck.uuidKey(id)));
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ties an assessment to a work order or a case, or to another one than before",
      description =
          "Its id is looked up at AudaConnect; then its Inpart orders belong to that job, those"
              + " that are there and those to come.")
  public AssessmentItem put(NewAssessment body, @Context SecurityContext caller) {
    BulkRow<AssessmentKey, AssessmentOwner> row = RequestCheck.body(body).read();
    BulkErrors errors = new BulkErrors(2);
    BulkReport report = assessments.take(who(caller), List.of(row), errors, false);
    RequestCheck check = new RequestCheck();
    report.errors().forEach(error -> check.refuse(error.field(), error.reason(), null));
    check.done();
    return AssessmentItem.of(assessments.find(row.key()).orElseThrow());
  }

  @POST
  @Path("{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Looks an assessment up again at once; 409 when its id is known")
  public AssessmentItem retry(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return AssessmentItem.of(
        assessments.retry(RequestCheck.uuidKey(id), Reason.of(reason), who(caller)));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Takes an assessment out; its Inpart orders belong to no job then")
  public void delete(@PathParam("id") String id, @Context SecurityContext caller) {
    assessments.delete(RequestCheck.uuidKey(id), who(caller));
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Ties many assessments: the whole file or nothing",
      description = Exchange.IMPORT_RULES)
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
        AssessmentItem.COLUMNS,
        AssessmentItem::read,
        assessments::take);
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
