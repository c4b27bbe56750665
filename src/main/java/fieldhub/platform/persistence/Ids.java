package fieldhub.platform.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.UUID;

/**
 * Identifiers of platform rows: UUID version 7, which sort by time, so that new rows land side by
 * side in an index.
 */
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  /**
   * As databases sort them, which Java does not: who locks rows by id does it in this order,
   * whether it says so or the database does.
   */
  public static final Comparator<UUID> IN_ORDER = Comparator.comparing(UUID::toString);

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
