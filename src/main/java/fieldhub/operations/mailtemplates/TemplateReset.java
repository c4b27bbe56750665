package fieldhub.operations.mailtemplates;

import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;

/** Back to the built-in text. */
public record TemplateReset(Long version, String reason) {

  long checkedVersion() {
    RequestCheck check = new RequestCheck();
    if (version == null || version < 1) {
      check.refuse("version", "must be the version that is given up", "");
    }
    check.required("reason", reason, Reason.LENGTH);
    check.done();
    return version;
  }
}
