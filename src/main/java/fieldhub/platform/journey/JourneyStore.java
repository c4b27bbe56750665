package fieldhub.platform.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the journey table. */
@ApplicationScoped
class JourneyStore {

  void insert(List<JourneyEntry> entries) {
    throw new UnsupportedOperationException("seam: filled next");
  }

  List<JourneyStep> find(
      String keyValue, Optional<KeyKind> kind, Optional<UUID> before, int limit) {
    throw new UnsupportedOperationException("seam: filled next");
  }
}
