package fieldhub.sandbox.infocare;

import fieldhub.sandbox.knobs.Spelling;
import fieldhub.sandbox.servicemobility.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows the tokens (contract section 1.3). */
@ApplicationScoped
public class HubUsers {

  private final Map<String, HubUser> byToken = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();

  public HubUsers() {
    add(new HubUser("infocare-partner-41", Side.PARTNER, 41, false, "SE"));
    add(new HubUser("infocare-partner-42", Side.PARTNER, 42, false, "SE"));
    for (long provider : new long[] {7, 8, 9}) {
      add(new HubUser("infocare-provider-" + provider, Side.PROVIDER, provider, false, "SE"));
    }
    add(new HubUser("infocare-all-providers", Side.PROVIDER, 7, true, "SE"));
  }

  void add(HubUser user) {
    byToken.put(user.token(), user);
  }

  static HubUser read(Fields fields) {
    fields.only(List.of("token", "side", "id", "allProviders", "country"));
    return new HubUser(
        fields.text("token").orElseThrow(() -> Fields.wrong("token", "is missing")),
        Spelling.read(fields, "side", Side.class).orElse(Side.PARTNER),
        fields.number("id", 41, 1, Integer.MAX_VALUE),
        fields.flag("allProviders"),
        fields.text("country").orElse("SE"));
  }

  /** How many calls had no or no good token. */
  int refused() {
    return refused.get();
  }

  /**
   * Who calls.
   *
   * @throws HubError 401 without a token, with a wrong one or with two; 403 for a provider whom the
   *     user may not represent
   */
  HubUser of(Credentials credentials, Map<String, String> query) {
    String header = credentials.token();
    String inQuery = query.get(HubQuery.TOKEN);
    String token = header == null || header.isBlank() ? inQuery : header;
    boolean two = token != null && inQuery != null && !token.equals(inQuery);
    HubUser user = token == null || two ? null : byToken.get(token);
    if (user == null) {
      refused.incrementAndGet();
      throw HubError.general(401, "Unauthorized");
    }
    String provider = credentials.provider();
    if (provider == null) {
      return user;
    }
    if (!user.allProviders() || !provider.matches("[1-9]\\d{0,9}")) {
      throw HubError.noAccess();
    }
    return user.as(Long.parseLong(provider));
  }
}
