package fieldhub.audaconnect.assessment;

import java.util.Comparator;

/**
 * What people call an assessment by.
 *
 * @param site whose token can look it up, by our name
 * @param originator opaque, at most {@value #LONGEST} characters (contract audaconnect 6.6)
 * @param number likewise
 */
public record AssessmentKey(String site, String originator, String number)
    implements Comparable<AssessmentKey> {

  /** The longest originator or number. */
  public static final int LONGEST = 100;

  private static final Comparator<AssessmentKey> ORDER =
      Comparator.comparing(AssessmentKey::site)
          .thenComparing(AssessmentKey::originator)
          .thenComparing(AssessmentKey::number);

  @Override
  public int compareTo(AssessmentKey other) {
    return ORDER.compare(this, other);
  }

  /** For people. */
  @Override
  public String toString() {
    return originator + " " + number + " of site " + site;
  }
}
