package fieldhub.audaconnect.assessment;

/** Whether AudaConnect's id of an assessment is known. */
public enum AssessmentState {
  /** To be looked up, now or at its next attempt; or being looked up. */
  WAITING,
  /** Known, for good: ids do not change (contract audaconnect 6.6). */
  FOUND,
  /** AudaConnect did not know it for more than a day: an operator must look. */
  NOT_FOUND,
  /** AudaConnect refuses to say: an operator must look. */
  PARKED
}
