package fieldhub.scheduling.workforce;

import java.util.Set;

/**
 * Records of another kind that a record names.
 *
 * @param field where it names them
 */
public record Reference(String field, WorkforceKind<?> kind, Set<String> keys) {

  Reference(String field, WorkforceKind<?> kind, String key) {
    this(field, kind, Set.of(key));
  }
}
