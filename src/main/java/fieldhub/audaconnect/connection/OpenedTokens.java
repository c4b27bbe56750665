package fieldhub.audaconnect.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The access tokens that this node has decrypted last, so that it does so once a pair. */
class OpenedTokens {

  private final Map<String, AccessToken> bySite;

  /**
   * @param most of how many sites
   */
  OpenedTokens(int most) {
    bySite =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, AccessToken> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<AccessToken> find(String site, UUID pair) {
    return Optional.ofNullable(bySite.get(site)).filter(token -> token.pair().equals(pair));
  }

  synchronized void keep(AccessToken token) {
    bySite.put(token.site(), token);
  }
}
