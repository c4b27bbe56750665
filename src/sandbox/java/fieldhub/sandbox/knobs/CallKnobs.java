package fieldhub.sandbox.knobs;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * How calls of one kind go.
 *
 * @param fault what goes wrong
 * @param status HTTP status of the faults that answer one
 * @param retryAfter seconds in the header {@code Retry-After} of an error, 0 for no header
 * @param body of errors and garbage; empty for the usual text, or a web page as garbage
 * @param contentType of {@code body}
 * @param location where a redirect leads
 * @param bytes the size of a huge answer
 * @param delayBefore milliseconds before anything is done
 * @param delayAfter milliseconds between doing it and answering
 * @param times for how many calls all of this holds; 0 for all from now on
 */
public record CallKnobs(
    Fault fault,
    int status,
    int retryAfter,
    String body,
    String contentType,
    String location,
    int bytes,
    int delayBefore,
    int delayAfter,
    int times) {

  private static final int LONGEST_DELAY = 600_000;
  private static final int MOST_BYTES = 500_000_000;
  private static final int USUAL_BYTES = 20_000_000;

  private static final List<String> NAMES =
      List.of(
          "fault",
          "status",
          "retryAfter",
          "body",
          "contentType",
          "location",
          "bytes",
          "delayBefore",
          "delayAfter",
          "times");

  /** As it should be. */
  public static final CallKnobs WELL = read(Fields.parse(""));

  /** Reads them; what is not given is as it should be. */
  public static CallKnobs read(Fields fields) {
    Fault fault = Spelling.read(fields.only(NAMES), "fault", Fault.class).orElse(Fault.NONE);
    return new CallKnobs(
        fault,
        fields.number("status", fault == Fault.REDIRECT ? 302 : 503, 200, 599),
        fields.number("retryAfter", 0, 0, 86_400),
        fields.text("body").orElse(""),
        fields
            .text("contentType")
            .orElse(fault == Fault.GARBAGE ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN),
        fields.text("location").orElse(""),
        fields.number("bytes", USUAL_BYTES, 0, MOST_BYTES),
        fields.number("delayBefore", 0, 0, LONGEST_DELAY),
        fields.number("delayAfter", 0, 0, LONGEST_DELAY),
        fields.number("times", 0, 0, 1_000_000));
  }

  /** As they are written. */
  public JsonObject json() {
    return Json.createObjectBuilder()
        .add("fault", Spelling.of(fault))
        .add("status", status)
        .add("retryAfter", retryAfter)
        .add("body", body)
        .add("contentType", contentType)
        .add("location", location)
        .add("bytes", bytes)
        .add("delayBefore", delayBefore)
        .add("delayAfter", delayAfter)
        .add("times", times)
        .build();
  }
}
