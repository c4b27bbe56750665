package fieldhub.sandbox.mail;

import fieldhub.sandbox.knobs.Spelling;
import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * How SMTP dialogues go.
 *
 * @param fault what goes wrong
 * @param to only with mails to this receiver; not looked at by faults at the connection
 * @param status reply code of a refusal, 4xx or 5xx
 * @param at the step of a refusal
 * @param delay milliseconds before the reply to the message's end
 * @param times with how many dialogues; 0 for all from now on
 */
public record GateKnobs(
    GateFault fault, Optional<String> to, int status, GateStep at, int delay, int times) {

  private static final int LONGEST_DELAY = 600_000;

  /** As it should be. */
  static final GateKnobs WELL = read(Fields.parse(""));

  /** Reads them; what is not given is as it should be. */
  public static GateKnobs read(Fields fields) {
    fields.only(List.of("fault", "to", "status", "at", "delay", "times"));
    return new GateKnobs(
        Spelling.read(fields, "fault", GateFault.class).orElse(GateFault.NONE),
        fields.text("to"),
        fields.number("status", 451, 400, 599),
        Spelling.read(fields, "at", GateStep.class).orElse(GateStep.RCPT),
        fields.number("delay", 0, 0, LONGEST_DELAY),
        fields.number("times", 0, 0, 1_000_000));
  }

  /** Whether a mail to this receiver is meant. */
  boolean matches(String receiver) {
    return to.map(receiver::equalsIgnoreCase).orElse(true);
  }

  boolean refusesAt(GateStep step) {
    return fault == GateFault.REFUSE && at == step;
  }

  JsonObject json() {
    var json = Json.createObjectBuilder().add("fault", Spelling.of(fault));
    to.ifPresent(receiver -> json.add("to", receiver));
    return json.add("status", status)
        .add("at", Spelling.of(at))
        .add("delay", delay)
        .add("times", times)
        .build();
  }
}
