package fieldhub.sandbox.audaconnect;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Random tokens with what they stand for; of one user only the newest are known.
 *
 * @param <V> what a token stands for
 */
final class TokenShelf<V> {

  private static final int BYTES = 24;
  private static final int MOST_OF_A_USER = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Kept<V>(User user, V value) {}

  private final Map<String, Kept<V>> byToken = new ConcurrentHashMap<>();
  private final Map<User, Deque<String>> ofUser = new HashMap<>();

  /** Makes a token. */
  synchronized String add(User user, V value) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Deque<String> tokens = ofUser.computeIfAbsent(user, any -> new ArrayDeque<>(2));
    if (tokens.size() >= MOST_OF_A_USER) {
      byToken.remove(tokens.removeFirst());
    }
    tokens.addLast(token);
    byToken.put(token, new Kept<>(user, value));
    return token;
  }

  Optional<V> find(String token) {
    return Optional.ofNullable(byToken.get(token)).map(Kept::value);
  }

  /** Finds it and forgets it: only the first of two callers has it. */
  synchronized Optional<V> take(String token) {
    Kept<V> kept = byToken.remove(token);
    if (kept == null) {
      return Optional.empty();
    }
    ofUser.get(kept.user()).remove(token);
    return Optional.of(kept.value());
  }

  synchronized void forget(User user) {
    Deque<String> tokens = ofUser.remove(user);
    if (tokens != null) {
      tokens.forEach(byToken::remove);
    }
  }
}
