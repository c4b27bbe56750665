package fieldhub.audaconnect.assessment;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes assessments findable under every number that people know them by. */
@ApplicationScoped
class AssessmentTrail {

  @Inject private Journey journey;

  void found(Assessment entry, UUID assessmentId) {
    JourneyKeys keys = keys(entry).add(KeyKind.ASSESSMENT, assessmentId.toString());
    journey.record(
        "assessment.found", entry.id().toString(), "its id is " + assessmentId, keys.found());
  }

  void told(Assessment entry, String event, String summary) {
    JourneyKeys keys = keys(entry);
    entry.assessmentId().ifPresent(it -> keys.add(KeyKind.ASSESSMENT, it.toString()));
    journey.record(event, entry.id().toString(), summary, keys.found());
  }

  private static JourneyKeys keys(Assessment entry) {
    return new JourneyKeys()
        .add(KeyKind.ASSESSMENT, entry.key().number())
        .add(KeyKind.SITE, entry.key().site())
        .add(KeyKind.WORK_ORDER, entry.owner().workOrder())
        .add(KeyKind.CASE, entry.owner().caseNumber());
  }
}
