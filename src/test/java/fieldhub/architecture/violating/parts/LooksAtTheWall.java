package fieldhub.architecture.violating.parts;

import java.time.Instant;

/** Breaks rule 9. */
public class LooksAtTheWall {
  Instant time() {
    return Instant.now();
  }
}
