package fieldhub.servicemobility.followup;

/** Messages of the contract (section 3) for the API description, as short as they make sense. */
final class FollowupExamples {

  static final String REQUEST =
      """
      {
        "Account": {"AccountNum": "AC-10233"},
        "Assets": [{"AssetNum": "AS-55091", "SerialNum": "CY1402217"}],
        "Location": {
          "Address": {"City": "Stockport", "Country": "GBR", "Zip": "SK1 3AX"},
          "LocationNum": "LOC-20417", "ServiceAreaID": "SA-NW-02"
        },
        "OrderType": "1001", "OriginalOrderNum": "WO-2026-004512",
        "RequiredParts": [
          {"PartOrderNum": "PO-88120", "ProdNum": "WPW10730972", "Qty": 1.0}
        ],
        "TimeConstraints": [
          {
            "Desc": "Fri morning", "Type": "1001",
            "Period": {"Start": "2026-03-13T08:00:00.000Z", "End": "2026-03-13T12:00:00.000Z"}
          }
        ],
        "UserName": "tech.marlow"
      }
      """;

  static final String BOOKED =
      """
      {
        "OrderNum": "WO-100001",
        "OrderedParts": [{"PartOrderNum": "PO-88120", "Parts": ["WPW10730972"]}]
      }
      """;

  static final String NOT_BOOKED =
      """
      {"OrderNum": "", "OrderedParts": []}
      """;

  static final String INVALID =
      """
      {
        "type": "about:blank", "title": "Invalid request", "status": 500,
        "detail": "1 field is not acceptable",
        "invalidParams": [
          {
            "name": "OriginalOrderNum", "reason": "must be the work order in the address",
            "path": "$.OriginalOrderNum"
          }
        ]
      }
      """;

  private FollowupExamples() {}
}
