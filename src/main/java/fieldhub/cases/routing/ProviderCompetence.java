package fieldhub.cases.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a workshop can do for a partner, and under which codes it knows that (contract
 * serviceorderhub 3.7).
 *
 * @param id unique among the partner's provider competences
 * @param properties what is answered of it, such as {@code sesam}, {@code persDep}, {@code
 *     departmentId}: an open map
 */
public record ProviderCompetence(long id, long providerId, Map<String, Object> properties) {

  public ProviderCompetence {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
