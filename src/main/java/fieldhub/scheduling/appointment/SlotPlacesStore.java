package fieldhub.scheduling.appointment;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code appointment_slot}. */
@ApplicationScoped
class SlotPlacesStore {

  private final SqlStore sql;

  @Inject
  SlotPlacesStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected SlotPlacesStore() {
    this(null);
  }

  private record Taken(String slotId, int places) {}

  Map<String, Integer> taken(Collection<String> slotIds) {
    return sql
        .read(
            "SELECT slot_id, taken FROM appointment_slot WHERE slot_id = ANY (?) AND taken > 0",
            row -> new Taken(row.getString("slot_id"), row.getInt("taken")),
            (Object) slotIds.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Taken::slotId, Taken::places));
  }

  void ensure(Slot slot) {
    sql.write(
        """
        INSERT INTO appointment_slot (slot_id, technician, template_id, work_centre, title,
          starts_at, ends_at, taken) VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING""",
        slot.slotId(),
        slot.technician(),
        slot.templateId(),
        slot.workCentre(),
        slot.title(),
        slot.start(),
        slot.end());
  }

  /** The condition is looked at again when the row's lock is got: no place is given twice. */
  boolean takeOne(String slotId, int capacity) {
    return sql.write(
            "UPDATE appointment_slot SET taken = taken + 1 WHERE slot_id = ? AND taken < ?",
            slotId,
            capacity)
        == 1;
  }

  boolean giveOneBack(String slotId) {
    return sql.write(
            "UPDATE appointment_slot SET taken = taken - 1 WHERE slot_id = ? AND taken > 0", slotId)
        == 1;
  }
}
