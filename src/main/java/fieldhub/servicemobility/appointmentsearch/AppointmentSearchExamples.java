package fieldhub.servicemobility.appointmentsearch;

/** Messages of the contract (section 4) for the API description, as short as they make sense. */
final class AppointmentSearchExamples {

  static final String REQUEST =
      """
      {
        "Location": {
          "Address": {"City": "Stockport", "Country": "GBR", "Zip": "SK1 3AX"},
          "LocationNum": "LOC-20417", "ServiceAreaID": "SA-NW-02"
        },
        "OrderType": "1001", "OriginalOrderNum": "WO-2026-004512",
        "RequiredParts": [
          {"EstimatedDelivery": "2026-03-12T10:00:00.000Z", "ProdNum": "WPW10730972", "Qty": 1.0}
        ],
        "TimeConstraints": [
          {
            "Desc": "Customer at home", "Type": "1001",
            "Period": {"Start": "2026-03-13T08:00:00.000Z", "End": "2026-03-17T18:00:00.000Z"}
          }
        ],
        "UserName": "tech.marlow"
      }
      """;

  static final String FOUND =
      """
      {
        "StatusMsg": "1 open slot",
        "TimeConstraints": [
          {
            "ID": "5f0c7a1be2d94c3388a1d1b6a4c0e9f2", "Desc": "Fri 13 Mar morning", "Type": "1001",
            "Period": {"Start": "2026-03-13T08:00:00.000Z", "End": "2026-03-13T12:00:00.000Z"}
          }
        ]
      }
      """;

  static final String NONE =
      """
      {"StatusMsg": "No service area covers SK1 3AX", "TimeConstraints": []}
      """;

  static final String INVALID =
      """
      {
        "type": "about:blank", "title": "Invalid request", "status": 500,
        "detail": "1 field is not acceptable",
        "invalidParams": [
          {"name": "End", "reason": "must be behind Start", "path": "$.TimeConstraints[0].Period.End"}
        ]
      }
      """;

  private AppointmentSearchExamples() {}
}
