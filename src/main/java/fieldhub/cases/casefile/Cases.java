package fieldhub.cases.casefile;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.ApiCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** All cases, and which of them a caller may see. Every method joins the caller's transaction. */
@ApplicationScoped
public class Cases {

  private final CaseStore store;
  private final Clock clock;
  private final Event<CaseTouched> touched;

  @Inject
  public Cases(CaseStore store, Clock clock, Event<CaseTouched> touched) {
    this.store = store;
    this.clock = clock;
    this.touched = touched;
  }

  /** For the container's proxy. */
  protected Cases() {
    this(null, null, null);
  }

  /** A case by its public id. */
  public Optional<CaseFile> find(UUID guid) {
    return store.find(guid);
  }

  /** A case by its number. */
  public Optional<CaseFile> findById(long id) {
    return store.findById(id);
  }

  /** A case by its public id, kept from everybody else until the transaction's end. */
  public Optional<CaseFile> lock(UUID guid) {
    return store.lock(guid);
  }

  /**
   * A case that the caller's partner or provider takes part in.
   *
   * @throws ProblemException NOT_FOUND when there is none, and as much when it is somebody else's
   *     (contract serviceorderhub 1.4)
   */
  public CaseFile ofCaller(ApiCaller caller, UUID guid) {
    return own(caller, store.find(guid));
  }

  /**
   * A case that the caller's partner or provider takes part in.
   *
   * @throws ProblemException NOT_FOUND as by its public id
   */
  public CaseFile ofCaller(ApiCaller caller, long id) {
    return own(caller, store.findById(id));
  }

  /** Something was told of the case or logged for it: the next reconciliation looks at it. */
  public void touch(CaseFile it) {
    store.touch(it.id(), clock.instant());
    touched.fire(new CaseTouched(it.id(), it.guid()));
  }

  private static CaseFile own(ApiCaller caller, Optional<CaseFile> found) {
    return found
        .filter(it -> caller.owns(it.partnerId(), it.providerId()))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Not found"));
  }
}
