package fieldhub.servicemobility.assetmodels;

import com.fasterxml.jackson.annotation.JsonProperty;
import fieldhub.parts.catalogue.Product;
import java.util.List;
import java.util.stream.Stream;

/**
 * An Asset Object (contract servicemobility 8.4), as far as its model number goes. The catalogue
 * has one number for what the vendor calls model and product number.
 */
public record AssetModel(
    @JsonProperty("Model") String model,
    @JsonProperty("ProdNum") String prodNum,
    @JsonProperty("Desc") String description) {

  static AssetModel of(Product product) {
    return new AssetModel(product.prodNum(), product.prodNum(), product.terms().description());
  }

  /** The numbers that it states, the product number first. */
  List<String> numbers() {
    return Stream.of(prodNum, model).filter(number -> !number.isEmpty()).distinct().toList();
  }
}
