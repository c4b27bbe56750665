package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of cases: what their data lists, and what was told beside it (contract 8). */
@ApplicationScoped
class CaseFiles {

  private static final String FILES = "files";

  @Inject private CaseRecordStore records;

  /** The case with every file that was told of in {@code orderData.files}, each address once. */
  CaseFile withTold(CaseFile it) {
    List<JsonNode> told =
        records.ofCase(it.id()).stream()
            .filter(each -> each.kind() == RecordKind.FILE)
            .map(CaseRecord::content)
            .toList();
    if (told.isEmpty() || !it.orderData().isObject()) {
      return it;
    }
    ObjectNode orderData = it.orderData().deepCopy();
    ArrayNode files =
        orderData.get(FILES) instanceof ArrayNode listed ? listed : orderData.putArray(FILES);
    Set<String> known = new HashSet<>();
    files.forEach(each -> known.add(each.path("url").asText()));
    told.stream().filter(each -> known.add(each.path("url").asText())).forEach(files::add);
    return it.with(orderData);
  }
}
