package fieldhub.scheduling.workorder;

/** How the hub came to know a work order. */
public enum WorkOrderOrigin {
  /** Made by a follow-up booking of ours. */
  BOOKED,
  /** A device told of it. */
  REPORTED,
  /** So far only named as the original of a booking. */
  MENTIONED
}
