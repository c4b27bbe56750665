package fieldhub.servicemobility.webhook;

import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.scheduling.fieldreport.TimeEntry;
import fieldhub.scheduling.fieldreport.TimeEntryStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Keeps technicians' time: open, closed, changed later, split at midnight. */
@ApplicationScoped
public class TimeEntryHandler extends WebhookHandler<TimeEntry> {

  @Inject private TimeEntryStore entries;

  public TimeEntryHandler() {
    super(WebhookType.TIME_ENTRY);
  }

  @Override
  Stream<TimeEntry> read(NotificationRow row) {
    WireFields entry = row.content();
    TimeEntry.Span system = span(entry, "System");
    TimeEntry.Span user = span(entry, "User");
    return Stream.of(
        new TimeEntry(
            entry.requiredName("ID", 128),
            entry.name("SplitGuid", 128),
            row.user(),
            entry.name("RefCode", 128),
            entry.name("Status", 32),
            entry.name("SysCatCode", 32),
            entry.name("SysCatID", 32),
            entry.name("SysCatActivityID", 128),
            entry.name("SysActCode", 32),
            entry.name("SysActRefCode", 128),
            entry.flag("SystemGenerated"),
            entry.name("TimeCardID", 128),
            system,
            user,
            gps(entry, "Start"),
            gps(entry, "End"),
            row.origin(system.start(), system.end(), user.start(), user.end())));
  }

  @Override
  void keys(TimeEntry entry, JourneyKeys keys) {
    keys.add(KeyKind.WORK_ORDER, entry.workOrder()).add(KeyKind.TECHNICIAN, entry.technician());
  }

  @Override
  void take(List<TimeEntry> told) {
    entries.put(told);
  }

  private static TimeEntry.Span span(WireFields entry, String whose) {
    return new TimeEntry.Span(entry.time(whose + "StartUTC"), entry.time(whose + "EndUTC"));
  }

  private static TimeEntry.Gps gps(WireFields entry, String when) {
    return new TimeEntry.Gps(
        entry.textOrNumber(when + "GPSLatitude", 32),
        entry.textOrNumber(when + "GPSLongitude", 32));
  }
}
