package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.Ids;
import fieldhub.scheduling.fieldreport.UserAudit;
import fieldhub.scheduling.fieldreport.UserAuditStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Adds what devices note of their users. */
@ApplicationScoped
public class UserAuditHandler extends WebhookHandler<UserAudit> {

  @Inject private UserAuditStore audits;

  public UserAuditHandler() {
    super(WebhookType.USER_AUDIT);
  }

  @Override
  Stream<UserAudit> read(NotificationRow row) {
    WireFields audit = row.content();
    JsonNode attributes = audit.object("Attrs").object();
    Instant at = audit.time("TimeStamp");
    return Stream.of(
        new UserAudit(
            Ids.next(),
            row.user(),
            audit.name("Category", 32),
            audit.name("Subcategory", 32),
            audit.name("RefCode", 128),
            at,
            audit.textOrNumber("Latitude", 32),
            audit.textOrNumber("Longitude", 32),
            CanonicalJson.write(attributes),
            row.origin(at)));
  }

  @Override
  void keys(UserAudit audit, JourneyKeys keys) {
    keys.add(KeyKind.TECHNICIAN, audit.technician());
    if (audit.isOfWorkOrder()) {
      keys.add(KeyKind.WORK_ORDER, audit.refCode());
    }
  }

  @Override
  void take(List<UserAudit> told) {
    audits.add(told);
  }
}
