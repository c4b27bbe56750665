package fieldhub.servicemobility.appointmentsearch;

import com.fasterxml.jackson.annotation.JsonProperty;
import fieldhub.scheduling.appointment.OpenSlots;
import fieldhub.scheduling.appointment.Slot;
import java.time.Instant;
import java.util.List;

/** The Appointment Search Response Object (contract servicemobility 4.3). */
record AppointmentSearchResponse(
    @JsonProperty("StatusMsg") String statusMsg,
    @JsonProperty("TimeConstraints") List<OpenSlot> timeConstraints) {

  record OpenSlot(
      @JsonProperty("ID") String id,
      @JsonProperty("Desc") String desc,
      @JsonProperty("Type") String type,
      @JsonProperty("Period") Period period) {}

  record Period(@JsonProperty("Start") Instant start, @JsonProperty("End") Instant end) {}

  /**
   * The answer to a search.
   *
   * @param slotType the organisation's code for a slot
   */
  static AppointmentSearchResponse of(OpenSlots found, String slotType) {
    return new AppointmentSearchResponse(
        found.message(), found.slots().stream().map(slot -> open(slot, slotType)).toList());
  }

  private static OpenSlot open(Slot slot, String slotType) {
    return new OpenSlot(
        slot.slotId(), slot.title(), slotType, new Period(slot.start(), slot.end()));
  }
}
