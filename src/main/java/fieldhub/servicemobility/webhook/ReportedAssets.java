package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.scheduling.workorder.AssetName;
import java.util.ArrayList;
import java.util.List;

/**
 * The machines that a work order names under {@code Assets}. The contract's page of the object is
 * cut off before that (6.7), so whatever looks otherwise than elsewhere (8.4) counts for nothing
 * instead of keeping a work order from being applied.
 */
final class ReportedAssets {

  private static final int MOST = 500;
  private static final int LONGEST = 128;

  private ReportedAssets() {}

  static List<AssetName> of(JsonNode workOrder) {
    List<AssetName> assets = new ArrayList<>();
    for (JsonNode asset : workOrder.path("Assets")) {
      AssetName name = new AssetName(name(asset, "AssetNum"), name(asset, "SerialNum"));
      if (!name.isNameless() && assets.size() < MOST) {
        assets.add(name);
      }
    }
    return assets.stream().distinct().toList();
  }

  private static String name(JsonNode asset, String field) {
    String text = asset.path(field).asText("").strip();
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl) ? text : "";
  }
}
