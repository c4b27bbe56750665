package fieldhub.scheduling.workforce;

import java.util.List;

/** A record of master data that operators import. */
public interface WorkforceRecord {

  /** What it is found by. */
  String key();

  /** The other records that it names and that must exist. */
  default List<Reference> references() {
    return List.of();
  }
}
