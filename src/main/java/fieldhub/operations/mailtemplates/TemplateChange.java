package fieldhub.operations.mailtemplates;

import fieldhub.cases.completedemail.MailTemplate;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new text, as an operator sends it; {@code version} and {@code reason} only when it is saved.
 */
public record TemplateChange(
    @Schema(example = "{{partnerName}}: your case {{caseNumber}} is completed", required = true)
        String subject,
    @Schema(required = true) String text,
    @Schema(required = true) String html,
    @Schema(description = "The version that was changed; 0 for a partner's first") Long version,
    @Schema(example = "new opening hours", required = true) String reason) {

  MailTemplate template() {
    return new MailTemplate(subject, text, html);
  }

  long checkedVersion() {
    RequestCheck check = new RequestCheck();
    if (version == null || version < 0) {
      check.refuse("version", "must be the version that was changed, 0 for a first one", "");
    }
    check.required("reason", reason, Reason.LENGTH);
    check.done();
    return version;
  }
}
