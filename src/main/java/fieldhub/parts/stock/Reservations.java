package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Promises stock to orders and takes promises back, in the caller's transaction. */
@ApplicationScoped
public class Reservations {

  @Inject private StockStore stock;

  /**
   * Reserves all of it.
   *
   * @throws IllegalStateException when of one level less is available; the transaction must not
   *     commit then
   */
  public void reserve(Map<StockKey, BigDecimal> quantities) {
    List<StockLevel> levels = stock.lock(quantities.keySet());
    levels.forEach(level -> level.reserve(quantities.get(level.key())));
    stock.saveReserved(levels);
  }

  /**
   * Releases all of it.
   *
   * @throws IllegalStateException when of one level less was reserved; the transaction must not
   *     commit then
   */
  public void release(Map<StockKey, BigDecimal> quantities) {
    List<StockLevel> levels = stock.lock(quantities.keySet());
    levels.forEach(level -> level.release(quantities.get(level.key())));
    stock.saveReserved(levels);
  }
}
