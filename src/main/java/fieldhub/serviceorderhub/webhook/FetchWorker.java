package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.messaging.Nudges;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.work.ClaimedWork;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import fieldhub.serviceorderhub.upstream.UpstreamCase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the cases that are due from InfoCare's hub, on every node. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FetchWorker {

  private static final Logger LOG = Logger.getLogger(FetchWorker.class.getName());
  private static final int AT_ONCE = 4;
  private static final String INFOCARE = "InfoCare";

  @Inject private CaseFetches fetches;
  @Inject private InfoCare infoCare;
  @Inject private Nudges nudges;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService workers;

  private ClaimedWork<CaseFetch> work;

  @PostConstruct
  void open() {
    work =
        new ClaimedWork<>(
            new ClaimedWork.Terms<>(
                "case fetches",
                AT_ONCE,
                AT_ONCE,
                none -> fetches.claimNext(),
                claim -> INFOCARE,
                this::fetch),
            workers);
  }

  /** Never throws, else the timer would never fire again (server notes). */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void fetchDue() {
    if (infoCare.configured()) {
      work.fill();
    }
  }

  /** A wish of this node need not wait for the timer. */
  public void call() {
    work.call();
  }

  private void fetch(CaseFetch claim) {
    Instant asOf = clock.instant();
    try {
      UpstreamCase found = infoCare.caseWithRequests(claim.guid());
      List<UUID> due = LockCollisions.outlast(() -> fetches.apply(claim, found, asOf));
      if (!due.isEmpty()) {
        nudges.send(WebhookIntake.CHANNEL, due);
      }
    } catch (InfoCareFailedException e) {
      fetches.fail(claim, e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Case " + claim.guid() + " could not be taken over");
      fetches.failUnexpectedly(claim);
    }
  }
}
