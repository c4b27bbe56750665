package fieldhub.cases.requestlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Which cases a number that somebody has in hand may name. */
@Stateless
public class CaseNumbers {

  @Inject private CaseNumberStore store;

  /**
   * The public ids of the cases with this number: their guid however it is written, this hub's or
   * InfoCare's number, or the partner's own, which several partners may have given. Everything that
   * is recorded of a case stands under its public id.
   */
  public Set<UUID> named(String number) {
    return store.named(number);
  }
}
