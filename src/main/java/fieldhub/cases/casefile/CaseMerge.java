package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts changed keys into data (contract serviceorderhub 8, "Case updated"). */
final class CaseMerge {

  private CaseMerge() {}

  /**
   * The data with the changes in it: null removes a key, an array replaces the old one whole, and
   * within an object only the keys that the change has are touched.
   */
  static ObjectNode merge(ObjectNode data, JsonNode change) {
    ObjectNode merged = data.deepCopy();
    change
        .properties()
        .forEach(
            it -> {
              JsonNode old = merged.get(it.getKey());
              if (it.getValue().isNull()) {
                merged.remove(it.getKey());
              } else if (it.getValue().isObject() && old instanceof ObjectNode object) {
                merged.set(it.getKey(), merge(object, it.getValue()));
              } else {
                merged.set(it.getKey(), it.getValue().deepCopy());
              }
            });
    return merged;
  }
}
