package fieldhub.scheduling.workforce;

import java.util.List;

/**
 * The technicians who could do a visit.
 *
 * @param whyNobody for people, when there is none; else {@code ""}
 */
public record Crew(List<Technician> technicians, String whyNobody) {

  static Crew nobody(String why) {
    return new Crew(List.of(), why);
  }
}
