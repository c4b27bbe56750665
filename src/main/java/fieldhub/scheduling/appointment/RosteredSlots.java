package fieldhub.scheduling.appointment;

import fieldhub.platform.persistence.Sha256;
import fieldhub.scheduling.workforce.CapacityTemplate;
import fieldhub.scheduling.workforce.Roster;
import fieldhub.scheduling.workforce.Technician;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rule by which slots follow from a roster. */
final class RosteredSlots {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final int ID_BYTES = 16;

  private final Roster roster;

  RosteredSlots(Roster roster) {
    this.roster = roster;
  }

  /**
   * The slots that start at or after {@code from} and end at or before {@code to}: by start, then
   * by end, of one period in the order of the roster's technicians.
   */
  List<Slot> between(Instant from, Instant to) {
    return roster.technicians().stream()
        .flatMap(technician -> between(technician, from, to))
        .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::end))
        .toList();
  }

  private Stream<Slot> between(Technician technician, Instant from, Instant to) {
    ZoneId zone = roster.zoneOf(technician);
    LocalDate first = LocalDate.ofInstant(from, zone);
    LocalDate last = LocalDate.ofInstant(to, zone);
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(
            day ->
                roster.offers(technician, day).stream()
                    .map(template -> slot(technician, template, day, zone)))
        // the hour that is skipped in spring can swallow a slot
        .filter(slot -> slot.start().isBefore(slot.end()))
        .filter(slot -> !slot.start().isBefore(from) && !slot.end().isAfter(to));
  }

  private static Slot slot(
      Technician technician, CapacityTemplate template, LocalDate day, ZoneId zone) {
    return new Slot(
        id(technician, template, day),
        technician.technicianId(),
        technician.workCentre(),
        template.templateId(),
        DAY.format(day) + " " + template.name(),
        template.part().startOn(day, zone),
        template.part().endOn(day, zone),
        template.capacity());
  }

  private static String id(Technician technician, CapacityTemplate template, LocalDate day) {
    String identity = technician.technicianId() + "\n" + template.templateId() + "\n" + day;
    byte[] hash = Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
    return Slot.ID_PREFIX + HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }
}
