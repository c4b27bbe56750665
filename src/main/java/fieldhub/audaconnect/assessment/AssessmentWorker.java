package fieldhub.audaconnect.assessment;

import fieldhub.platform.work.ClaimedWork;
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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks assessments up on every node: every ten seconds, whenever a place becomes free, and as soon
 * as one is stored here.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AssessmentWorker {

  private static final Logger LOG = Logger.getLogger(AssessmentWorker.class.getName());

  /** They are few, and nobody waits for them. */
  private static final int AT_ONCE = 4;

  @Inject private LookUpClaims claims;
  @Inject private LookUpAssessment lookUp;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService workers;

  private ClaimedWork<LookUpClaim> work;

  @PostConstruct
  void open() {
    work =
        new ClaimedWork<>(
            new ClaimedWork.Terms<>(
                "assessment look-ups",
                AT_ONCE,
                1,
                claims::claimNext,
                LookUpClaim::site,
                lookUp::lookUp),
            workers);
  }

  /** Never throws, else the timer would never fire again (server notes). */
  @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
  public void lookUpDue() {
    work.fill();
  }

  /** As {@link #lookUpDue}. */
  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  public void extendClaims() {
    try {
      claims.extend(work.underWay());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Claims of assessment look-ups are not extended yet", e);
    }
  }

  /** Something new of this node. */
  public void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) AssessmentsToFind some) {
    work.call();
  }
}
