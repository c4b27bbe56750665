package fieldhub.servicemobility.assetmodels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The Standard Response Object with {@code data} beside it (contract servicemobility 1.3 and 9).
 *
 * @param type and {@code title} on error only
 * @param data assets that may have been meant, the nearest first; on error only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetModelAnswer(
    String type, String title, int status, String detail, List<AssetModel> data) {

  static AssetModelAnswer verified() {
    return new AssetModelAnswer(null, null, 200, "The model number is in the catalogue", null);
  }

  static AssetModelAnswer notVerified(List<AssetModel> suggested) {
    return new AssetModelAnswer(
        "about:blank",
        "Model number not verified",
        400,
        suggested.isEmpty()
            ? "The model number is not in the catalogue"
            : "The model number is not in the catalogue; perhaps one of these was meant",
        suggested);
  }
}
