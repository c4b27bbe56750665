package fieldhub.servicemobility.history;

/** Messages for the API description, as short as they make sense. */
final class ServiceHistoryExamples {

  static final String ASSET =
      """
      {
        "Account": {"AccountNum": "AC-10233"},
        "Asset": {"AssetNum": "AS-55091", "SerialNum": "CY1402217"},
        "Location": {"LocationNum": "LOC-20417"}, "UserName": "tech.marlow"
      }
      """;

  static final String SITE =
      """
      {
        "Account": {"AccountNum": "AC-10233"},
        "Location": {"LocationNum": "LOC-20417"}, "UserName": "tech.marlow"
      }
      """;

  static final String HISTORY =
      """
      {
        "_t": "assetHistory", "_v": "1.0",
        "History": [
          {
            "Account": {"AccountNum": "AC-10233"},
            "ActualEndDate": "2026-03-10T16:31:00.000Z",
            "ActualStartDate": "2026-03-10T13:05:00.000Z",
            "Items": [{"ProdNum": "WPW10730972", "Qty": 1.0}],
            "Location": {"LocationNum": "LOC-20417"}, "Notes": [],
            "OrderDate": "2026-03-10T08:00:00.000Z", "OrderNum": "WO-2026-004512",
            "OrderStatus": "4097", "OrderType": "1001", "ReasonCode": "1003",
            "UserName": "tech.marlow"
          }
        ]
      }
      """;

  private ServiceHistoryExamples() {}
}
