package fieldhub.servicemobility.assetmodels;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.servicemobility.wire.Fields;

/** Reads an Asset Object (contract servicemobility 8.4 and 9); other properties are ignored. */
final class AssetModelReader {
  private static final int NUMBER = 64;

  private AssetModelReader() {}

  /**
   * Reads the request.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when it is no object or names
   *     neither model nor product number
   */
  static AssetModel read(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          AssetModel asset =
              new AssetModel(fields.text("Model", NUMBER), fields.text("ProdNum", NUMBER), "");
          if (fields.isSound() && asset.numbers().isEmpty()) {
            fields.refuse("Model", "is required, or ProdNum");
          }
          return asset;
        });
  }
}
