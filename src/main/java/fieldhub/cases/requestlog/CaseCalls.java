package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.CaseLinks;
import fieldhub.cases.casefile.Cases;
import fieldhub.platform.journey.Journey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The hub's own calls to outside systems: each that names a case has one entry in its log. */
@Stateless
@PermitAll
public class CaseCalls {

  /** Owner of the hub's own entries; no user can have this name. */
  static final String HUB = "(fieldhub)";

  @Inject private CaseLinks links;
  @Inject private Cases cases;
  @Inject private EntryRules rules;
  @Inject private OutgoingCallStore calls;
  @Inject private ExternalRequestStore requests;
  @Inject private Event<EntryLogged> logged;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Records a call with its outcome and its entry in the log, in the caller's transaction: that of
   * the outcome. A call whose keys lead to no case, or that is recorded already, changes nothing.
   *
   * @return whether it was recorded
   */
  public boolean record(OwnCall call) {
    Optional<CaseFile> caseFile = links.caseOf(call.keys());
    if (caseFile.isEmpty()) {
      return false;
    }
    LogEntry entry = rules.kept(entry(call, caseFile.get().id()));
    if (!calls.insert(call.id(), caseFile.get().id(), entry, call.at())) {
      return false;
    }
    write(caseFile.get(), call.id().toString(), entry);
    return true;
  }

  /**
   * Adds the entry of a call; whoever calls this knows that there is none.
   *
   * @return the entry, empty when there is one after all
   */
  public Optional<ExternalRequest> write(CaseFile caseFile, String trackingId, LogEntry entry) {
    Optional<ExternalRequest> stored =
        requests.insert(caseFile.id(), Origin.HUB, HUB, trackingId, entry, clock.instant());
    if (stored.isEmpty()) {
      return stored;
    }
    cases.touch(caseFile);
    journey.record(
        "case.call-logged",
        Long.toString(stored.get().id()),
        entry.type() + ", " + entry.status(),
        caseFile.journeyKeys());
    logged.fire(new EntryLogged(caseFile, stored.get()));
    return stored;
  }

  private static LogEntry entry(OwnCall call, long caseId) {
    return new LogEntry(
        call.type(),
        call.succeeded() ? LogEntry.SUCCESS : LogEntry.ERROR,
        call.url(),
        JsonNodeFactory.instance
            .objectNode()
            .put("caseId", caseId)
            .put("trackingId", call.id().toString())
            .put("calledAt", call.at().toString()),
        call.request(),
        call.response(),
        call.message());
  }
}
