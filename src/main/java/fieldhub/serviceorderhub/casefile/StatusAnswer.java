package fieldhub.serviceorderhub.casefile;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.CaseStatus;
import fieldhub.serviceorderhub.wire.HubDate;
import java.util.UUID;

/** A status as it is answered to the workshop that reported it: under its own key. */
record StatusAnswer(
    long id,
    long caseId,
    UUID guid,
    String key,
    String createdAt,
    String updatedAt,
    String declaredAt) {

  static StatusAnswer of(CaseFile of, CaseStatus it) {
    return new StatusAnswer(
        it.id(),
        of.id(),
        of.guid(),
        it.providerKey(),
        HubDate.write(it.createdAt()),
        HubDate.write(it.updatedAt()),
        HubDate.write(it.declaredAt()));
  }
}
