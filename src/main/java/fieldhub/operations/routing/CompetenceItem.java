package fieldhub.operations.routing;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import fieldhub.cases.routing.ProviderCompetence;
import java.util.Map;

/**
 * A provider competence as a change takes it.
 *
 * @param properties its open map, beside the other fields
 */
public record CompetenceItem(
    long id, long serviceProviderId, @JsonAnyGetter Map<String, Object> properties) {

  static CompetenceItem of(ProviderCompetence competence) {
    return new CompetenceItem(competence.id(), competence.providerId(), competence.properties());
  }
}
