package fieldhub.scheduling.appointment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a search says to the technician beside the slots. */
final class SearchMessage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final String none;

  /**
   * Texts for a search.
   *
   * @param horizon up to when was looked
   */
  SearchMessage(Instant horizon) {
    none = "No open slots before " + DAY.format(horizon) + ": ";
  }

  String partsTooLate(Instant arrival) {
    return none + "the parts are expected on " + DAY.format(arrival);
  }

  String nobodyWorks() {
    return none + "no visits are planned then";
  }

  String noneSuits() {
    return none + "none suits the customer's times";
  }

  /**
   * How many there are.
   *
   * @param open how many there are in all
   * @param userName who was asked; {@code ""} for nobody
   */
  String found(List<Slot> offered, int open, String userName) {
    if (open == 0) {
      return none + "all places are taken";
    }
    long others = offered.stream().filter(slot -> !slot.technician().equals(userName)).count();
    if (userName.isEmpty() || others == 0) {
      return slots(offered.size(), open);
    }
    String which = others < offered.size() ? others + " of them " : others > 1 ? "all " : "";
    return slots(offered.size(), open) + ", " + which + "with another technician";
  }

  private static String slots(int offered, int open) {
    if (offered < open) {
      return "The first " + offered + " of " + open + " open slots";
    }
    return open == 1 ? "1 open slot" : open + " open slots";
  }
}
