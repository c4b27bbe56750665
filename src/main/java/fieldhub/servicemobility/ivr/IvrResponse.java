package fieldhub.servicemobility.ivr;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An IVR Response Object (contract servicemobility 9). */
public record IvrResponse(
    @JsonProperty("RequestID") String requestId,
    @JsonProperty("ContactName") String contactName,
    @JsonProperty("ContactNumber") String contactNumber,
    @JsonProperty("CallStatus") String callStatus) {
  private static final String QUEUED = "Queued";

  /** The answer to a message that is or was queued. */
  static IvrResponse queued(IvrMessage message) {
    return new IvrResponse(
        message.requestId(), message.contactName(), message.contactNumber(), QUEUED);
  }
}
