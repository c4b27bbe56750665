package fieldhub.sandbox.infocare;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The log entries of all cases, in the order in which they came. Each costs some forty bytes of
 * memory; its text lies in a file.
 */
@ApplicationScoped
public class EntryBook {

  private static final int GONE = -1;

  private final EntryFile file = new EntryFile();

  /** Numbers of two kinds: the newest entry of a case, and the entry of a tracking id. */
  private final HashTable lastOfCase = new HashTable();

  private final HashTable tracked = new HashTable();

  @Inject Clock clock;

  /** Ids start at the time: never one that an earlier run of this stand-in has given. */
  private long firstId;

  private int size;
  private int gone;
  private long[] caseIds = new long[1024];
  private long[] places = new long[1024];
  private int[] lengths = new int[1024];
  private int[] before = new int[1024];
  private long[] createdAt = new long[1024];
  private long[] visibleAt = new long[1024];

  @PostConstruct
  void begin() {
    firstId = clock.instant().getEpochSecond();
  }

  /**
   * Adds one.
   *
   * @param body as it was posted
   * @param tracking its hash under which it is found again, 0 for none
   */
  synchronized StoredEntry add(
      long caseId, JsonObject body, Instant created, Instant visible, long tracking) {
    if (size == caseIds.length) {
      grow();
    }
    int index = size++;
    byte[] bytes = body.toString().getBytes(UTF_8);
    caseIds[index] = caseId;
    places[index] = file.append(bytes);
    lengths[index] = bytes.length;
    createdAt[index] = created.toEpochMilli();
    visibleAt[index] = visible.toEpochMilli();
    before[index] = lastOfCase.get(caseId);
    lastOfCase.put(caseId, index);
    if (tracking != 0) {
      tracked.put(tracking, index);
    }
    return new StoredEntry(firstId + index, caseId, body, created, visible);
  }

  /** An id that no entry will ever have been given: for a post that is lost. */
  synchronized long lostId() {
    return firstId - 1 - size;
  }

  synchronized Optional<StoredEntry> tracked(long tracking) {
    int index = tracked.get(tracking);
    return index < 0 || lengths[index] == GONE ? Optional.empty() : Optional.of(read(index));
  }

  /** All of a case, the oldest first. */
  synchronized List<StoredEntry> ofCase(long caseId) {
    List<StoredEntry> entries = new ArrayList<>();
    for (int index = lastOfCase.get(caseId); index >= 0; index = before[index]) {
      if (lengths[index] != GONE) {
        entries.add(0, read(index));
      }
    }
    return entries;
  }

  /** Replaces what an entry says. */
  synchronized void replace(long id, JsonObject body) {
    int index = (int) (id - firstId);
    byte[] bytes = body.toString().getBytes(UTF_8);
    places[index] = file.append(bytes);
    lengths[index] = bytes.length;
  }

  /** Removes entries of a case. */
  synchronized void remove(long caseId, LongPredicate ids) {
    for (int index = lastOfCase.get(caseId); index >= 0; index = before[index]) {
      if (lengths[index] != GONE && ids.test(firstId + index)) {
        lengths[index] = GONE;
        gone++;
      }
    }
  }

  synchronized int count() {
    return size - gone;
  }

  @PreDestroy
  void close() {
    file.close();
  }

  private StoredEntry read(int index) {
    byte[] bytes = file.read(places[index], lengths[index]);
    return new StoredEntry(
        firstId + index,
        caseIds[index],
        HubBody.object(bytes).orElseThrow(),
        Instant.ofEpochMilli(createdAt[index]),
        Instant.ofEpochMilli(visibleAt[index]));
  }

  private void grow() {
    int more = size + size / 2;
    caseIds = Arrays.copyOf(caseIds, more);
    places = Arrays.copyOf(places, more);
    lengths = Arrays.copyOf(lengths, more);
    before = Arrays.copyOf(before, more);
    createdAt = Arrays.copyOf(createdAt, more);
    visibleAt = Arrays.copyOf(visibleAt, more);
  }
}
