package fieldhub.scheduling.workforce;

import java.util.Set;

/**
 * A kind of work, by the organisation's own code (system category Work Order Types).
 *
 * @param requiredSkills what a technician must have all of
 */
public record OrderType(String code, String description, Set<String> requiredSkills)
    implements WorkforceRecord {

  public OrderType {
    requiredSkills = Set.copyOf(requiredSkills);
  }

  @Override
  public String key() {
    return code;
  }
}
