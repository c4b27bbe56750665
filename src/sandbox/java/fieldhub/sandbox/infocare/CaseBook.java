package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All cases: the contract's example, those that were made, and ranges that cost nothing. */
@ApplicationScoped
public class CaseBook {

  /** The guid of a case in a range ends with its id. */
  private static final long RANGE_GUID = 0x4000L;

  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Cases by rule. */
  record Range(long from, long count, long partner, long provider, Optional<String> status) {

    private boolean covers(long id) {
      return id >= from && id - from < count;
    }

    private HubCase hubCase(long id) {
      return new HubCase(
          id,
          new UUID(RANGE_GUID, VARIANT | id),
          partner,
          provider,
          status,
          JsonValue.EMPTY_JSON_OBJECT);
    }
  }

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldhub.sandbox.infocare.adopt-cases", defaultValue = "false")
  boolean adopting;

  private final Map<Long, HubCase> byId = new ConcurrentSkipListMap<>();
  private final Map<UUID, Long> idByGuid = new ConcurrentHashMap<>();
  private final List<Range> ranges = new CopyOnWriteArrayList<>();
  private final AtomicLong lastId = new AtomicLong();

  public CaseBook() {
    JsonObject example = Samples.object("case").getJsonObject("data");
    put(
        new HubCase(
            example.getInt("id"),
            UUID.fromString(example.getString("guid")),
            41,
            7,
            Optional.of("final"),
            JsonValue.EMPTY_JSON_OBJECT));
  }

  void put(HubCase hubCase) {
    Long other = idByGuid.putIfAbsent(hubCase.guid(), hubCase.id());
    if (other != null && other != hubCase.id()) {
      throw new Refusal(409, "the guid is that of case " + other);
    }
    byId.put(hubCase.id(), hubCase);
  }

  /** Adds cases by rule; the later range wins where two meet. */
  void add(Range range) {
    ranges.add(0, range);
  }

  /** Never one that an earlier run of this stand-in has given: they start at the time. */
  long newId() {
    return lastId.accumulateAndGet(
        clock.instant().getEpochSecond(), (last, now) -> last == 0 ? now : last + 1);
  }

  Optional<HubCase> find(long id) {
    HubCase made = byId.get(id);
    return made != null
        ? Optional.of(made)
        : ranges.stream().filter(it -> it.covers(id)).findFirst().map(it -> it.hubCase(id));
  }

  Optional<HubCase> find(UUID guid) {
    Long id = idByGuid.get(guid);
    if (id != null) {
      return find(id);
    }
    return guid.getMostSignificantBits() == RANGE_GUID
        ? find(guid.getLeastSignificantBits() & ~VARIANT)
        : Optional.empty();
  }

  /** The case; one that is unknown is made when the settings say so. */
  Optional<HubCase> findOrAdopt(UUID guid, HubUser user) {
    Optional<HubCase> known = find(guid);
    if (known.isPresent() || !adopting || user.side() != Side.PARTNER) {
      return known;
    }
    JsonObject fields =
        Json.createObjectBuilder().add("createdAt", HubDates.of(clock.instant())).build();
    HubCase adopted = new HubCase(newId(), guid, user.id(), 7, Optional.empty(), fields);
    put(adopted);
    return Optional.of(adopted);
  }

  /** Those that were made one by one. */
  Collection<HubCase> made() {
    return byId.values();
  }

  long count() {
    return byId.size() + ranges.stream().mapToLong(Range::count).sum();
  }
}
