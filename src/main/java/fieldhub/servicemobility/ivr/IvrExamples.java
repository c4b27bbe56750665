package fieldhub.servicemobility.ivr;

/** Messages of the contract (section 9) for the API description. */
final class IvrExamples {
  static final String REQUEST =
      """
      {
        "RequestID": "2a8f6a39-2f4b-4f53-9d1c-0f0b5a2f7c11", "Type": "", "RefCode": "WO-2026-004512",
        "Status": "1001", "ContactName": "Ruth Okafor", "ContactNumber": "+441614960107",
        "Message": {"code": "1003", "desc": "Technician is on the way"}
      }
      """;
  static final String RESPONSE =
      """
      {
        "RequestID": "2a8f6a39-2f4b-4f53-9d1c-0f0b5a2f7c11", "ContactName": "Ruth Okafor",
        "ContactNumber": "+441614960107", "CallStatus": "Queued"
      }
      """;

  private IvrExamples() {}
}
