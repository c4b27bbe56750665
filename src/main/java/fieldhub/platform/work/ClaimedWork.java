package fieldhub.platform.work;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Work that this node claims piece by piece and does with the server's workers: so many pieces at
 * once, and so many for one destination, so that a slow one holds up nobody but itself. Claims keep
 * the nodes off each other's work; one that is not settled runs out.
 *
 * @param <C> a claim
 */
public final class ClaimedWork<C> {

  private static final Logger LOG = Logger.getLogger(ClaimedWork.class.getName());

  private final Terms<C> terms;
  private final Executor workers;
  private final Places places;
  private final Set<C> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean called = new AtomicBoolean();

  /**
   * What is done, and how much of it at once.
   *
   * @param kind what it is, for the log
   * @param claimNext claims the next piece, none for the destinations that it is given
   * @param destination whom a claim leads to
   * @param work does and settles it
   */
  public record Terms<C>(
      String kind,
      int atOnce,
      int perDestination,
      Function<Set<String>, Optional<C>> claimNext,
      Function<C, String> destination,
      Consumer<C> work) {}

  public ClaimedWork(Terms<C> terms, Executor workers) {
    this.terms = terms;
    this.workers = workers;
    this.places = new Places(terms.atOnce());
  }

  /** Takes as much as there are places for; what is being done meanwhile does not count. */
  public void fill() {
    try {
      fillPlaces();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, terms.kind() + ": the next one waits for the timer", e);
    }
  }

  /** Has a worker {@link #fill} soon; called often, it happens once. */
  public void call() {
    if (called.compareAndSet(false, true)) {
      try {
        workers.execute(
            () -> {
              called.set(false);
              fill();
            });
      } catch (RejectedExecutionException e) { // the timer will do
        called.set(false);
      }
    }
  }

  /** What was claimed and is not settled yet, so that its claims can be kept up. */
  public Set<C> underWay() {
    return Set.copyOf(underWay);
  }

  /** One at a time, so that what is full does not become more than full. */
  private synchronized void fillPlaces() {
    while (places.fullKinds().isEmpty()) {
      Set<String> full =
          places.fullRoutes().stream().map(Route::destination).collect(Collectors.toSet());
      Optional<C> claim = terms.claimNext().apply(full);
      if (claim.isEmpty()) {
        return;
      }
      start(claim.get());
    }
  }

  private void start(C claim) {
    Route route = new Route(terms.kind(), terms.destination().apply(claim));
    places.take(route, terms.perDestination());
    underWay.add(claim);
    try {
      workers.execute(
          () -> {
            try {
              terms.work().accept(claim);
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, terms.kind() + ": failed, again when its claim runs out", e);
            } finally {
              underWay.remove(claim);
              places.give(route);
            }
            fill();
          });
    } catch (RejectedExecutionException e) { // the server stops, or is at its limit
      underWay.remove(claim);
      places.give(route);
      throw e;
    }
  }
}
