package fieldhub.audaconnect.orderstatus;

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
 * Reads what is due, on every node: every two seconds, whenever a place becomes free, and as soon
 * as a wish is committed here.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OrderReadWorker {

  private static final Logger LOG = Logger.getLogger(OrderReadWorker.class.getName());

  @Inject private OrderReadClaims claims;
  @Inject private ReadOrder readOrder;
  @Inject private OrderReadSettings settings;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService workers;

  private ClaimedWork<OrderClaim> work;

  @PostConstruct
  void open() {
    work =
        new ClaimedWork<>(
            new ClaimedWork.Terms<>(
                "order reads",
                settings.atOnce(),
                settings.perSite(),
                claims::claimNext,
                OrderClaim::site,
                readOrder::read),
            workers);
  }

  /** Never throws, else the timer would never fire again (server notes). */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void readDue() {
    work.fill();
  }

  /** As {@link #readDue}; apart from it, for looking what is due may take longer than a claim. */
  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  public void extendClaims() {
    try {
      claims.extend(work.underWay());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Claims of order reads are not extended yet", e);
    }
  }

  /** A wish of this node: who told it should not wait for the timer. */
  public void wished(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrdersWished wish) {
    work.call();
  }
}
