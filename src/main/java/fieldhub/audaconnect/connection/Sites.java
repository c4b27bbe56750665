package fieldhub.audaconnect.connection;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** The organisation's sites and how each stands with AudaConnect. */
@Stateless
public class Sites {

  public Optional<Site> find(String name) {
    throw new UnsupportedOperationException("to be built");
  }

  /** AudaConnect forbids what must be done: no polling until an operator acts; raises an alert. */
  public void park(String name, String reason) {
    throw new UnsupportedOperationException("to be built");
  }

  /** What waited is fetched and applied: its tokens are deleted. */
  public void disconnected(String name) {
    throw new UnsupportedOperationException("to be built");
  }
}
