package fieldhub.servicemobility.assetmodels;

/** Messages (contract servicemobility 9) for the API description. */
final class AssetModelExamples {
  static final String REQUEST =
      """
      {"AssetNum": "A-1001", "Mfg": "Whirlpool", "Model": "WPW-10730972", "SerialNum": "C41200871"}""";
  static final String VERIFIED =
      """
      {"status": 200, "detail": "The model number is in the catalogue"}""";
  static final String NOT_VERIFIED =
      """
      {
        "type": "about:blank", "title": "Model number not verified", "status": 400,
        "detail": "The model number is not in the catalogue; perhaps one of these was meant",
        "data": [{"Model": "WPW10730972", "ProdNum": "WPW10730972", "Desc": "Drain pump assembly"}]
      }
      """;

  private AssetModelExamples() {}
}
