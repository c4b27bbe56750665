package fieldhub.parts.inpart;

/**
 * The job that an assessment is about: a work order, a case, or nobody knows.
 *
 * @param workOrder its number, else null
 * @param caseNumber its number, else null
 */
public record AssessmentOwner(String workOrder, String caseNumber) {

  /** Of an assessment that nobody tied to anything. */
  public static final AssessmentOwner UNKNOWN = new AssessmentOwner(null, null);
}
