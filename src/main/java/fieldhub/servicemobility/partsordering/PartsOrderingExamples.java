package fieldhub.servicemobility.partsordering;

/** Messages of the contract (section 2) for the API description, as short as they make sense. */
final class PartsOrderingExamples {

  static final String REQUEST =
      """
      {
        "AccountNum": "AC-10233", "Command": 1002,
        "Location": {
          "Address": {"City": "Stockport", "Country": "GBR", "Zip": "SK1 3AX"},
          "LocationNum": "LOC-20417", "ServiceAreaID": "SA-NW-02", "WorkCenter": "WC-NW"
        },
        "Parts": [
          {
            "ProdNum": "WPW10730972", "ProdAttrs": {"Desc": "Drain pump assembly"},
            "Qty": 1.0, "ShipToLocation": "1002", "Urgency": "1001"
          }
        ],
        "UserName": "tech.marlow", "WorkOrder": "WO-2026-004512"
      }
      """;

  static final String ORDERED =
      """
      {
        "Orders": [
          {
            "EstimatedDelivery": "2026-03-12T10:00:00.000Z", "PartOrderNum": "PO-100001",
            "Parts": [
              {
                "ProdNum": "WPW10730972", "PartStatus": "Reserved in DC North",
                "ProdAttrs": {
                  "Desc": "Drain pump assembly", "IsBatch": false, "IsInvCtrl": true,
                  "IsSerialized": false, "Price": 61.5, "ProdType": "1001"
                },
                "Qty": 1.0, "ShipToLocation": "1002", "SupersededParts": [], "Urgency": "1001"
              }
            ],
            "TrackingNumber": ""
          }
        ],
        "Status": "1001", "StatusMsg": "1 order created"
      }
      """;

  static final String REFUSED =
      """
      {
        "Orders": [], "Status": "2001",
        "StatusMsg": "Part 8544771 is discontinued and has no replacement; nothing was ordered."
      }
      """;

  static final String INVALID =
      """
      {
        "type": "about:blank", "title": "Invalid request", "status": 500,
        "detail": "1 field is not acceptable",
        "invalidParams": [{"name": "Qty", "reason": "is required", "path": "$.Parts[0].Qty"}]
      }
      """;

  private PartsOrderingExamples() {}
}
