package fieldhub.platform.security;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were verified lately, a bounded number of them. */
final class VerifiedTokens {
  static final int MAX_ENTRIES = 10_000;

  private final Map<TokenDigest, Entry> entries = new ConcurrentHashMap<>();

  private record Entry(CallerToken caller, Instant until) {}

  /** The caller of a token that is still good, or null. */
  CallerToken find(TokenDigest token, Instant now) {
    Entry entry = entries.get(token);
    return entry != null && now.isBefore(entry.until()) ? entry.caller() : null;
  }

  void keep(TokenDigest token, CallerToken caller, Instant until, Instant now) {
    if (entries.size() >= MAX_ENTRIES) {
      entries.values().removeIf(entry -> !now.isBefore(entry.until()));
      if (entries.size() >= MAX_ENTRIES) {
        entries.clear(); // verifying some again is cheaper than keeping an order
      }
    }
    if (now.isBefore(until)) {
      entries.put(token, new Entry(caller, until));
    }
  }
}
