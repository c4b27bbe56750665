package fieldhub.operations.mailtemplates;

import fieldhub.cases.completedemail.MailLanguage;
import fieldhub.cases.completedemail.MailTemplates;
import fieldhub.cases.completedemail.TemplatePlace;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.mail.MailText;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What completed e-mails say, by partner and language. */
@Path("mail-templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: mail templates")
public class MailTemplatesResource {

  @Inject private MailTemplates templates;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "The texts that partners have of their own, by partner and language")
  public ItemPage<MailTemplateItem> list(
      @QueryParam("partner") String partner,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<Long> of = check.text("partner", partner).flatMap(it -> number(check, it));
    Optional<TemplatePlace> from =
        check.after(
            after,
            2,
            key ->
                new TemplatePlace(
                    Long.parseLong(key.get(0)),
                    MailLanguage.named(key.get(1)).orElseThrow(IllegalArgumentException::new)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        templates.list(of, from, size + 1),
        size,
        MailTemplateItem::of,
        it -> PageKey.of(it.partnerId(), it.language().code()));
  }

  @GET
  @Path("{partner}/{language}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "What a partner's mails say in sv, da, nb, fi or en")
  public MailTemplateItem show(
      @PathParam("partner") String partner, @PathParam("language") String language) {
    return MailTemplateItem.of(templates.show(partner(partner), language(language)));
  }

  @POST
  @Path("preview")
  @RolesAllowed(Roles.VIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "How a text would look like, with values of a made-up case; saves nothing")
  public MailText preview(TemplateChange change) {
    return templates.preview(RequestCheck.body(change).template());
  }

  @PUT
  @Path("{partner}/{language}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a partner its own text; 409 when somebody changed it meanwhile")
  public MailTemplateItem save(
      @PathParam("partner") String partner,
      @PathParam("language") String language,
      TemplateChange change,
      @Context SecurityContext caller) {
    long version = RequestCheck.body(change).checkedVersion();
    return MailTemplateItem.of(
        templates.save(
            partner(partner),
            language(language),
            change.template(),
            version,
            who(caller),
            change.reason()));
  }

  @POST
  @Path("{partner}/{language}/reset")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Goes back to the built-in text")
  public MailTemplateItem reset(
      @PathParam("partner") String partner,
      @PathParam("language") String language,
      TemplateReset reset,
      @Context SecurityContext caller) {
    long version = RequestCheck.body(reset).checkedVersion();
    return MailTemplateItem.of(
        templates.reset(
            partner(partner), language(language), version, who(caller), reset.reason()));
  }

  private static Optional<Long> number(RequestCheck check, String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      check.refuse("partner", "must be a partner's number", text);
      return Optional.empty();
    }
  }

  private static long partner(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such partner");
    }
  }

  private static MailLanguage language(String code) {
    return MailLanguage.named(code)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such language"));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
