package fieldhub.sandbox.infocare;

import fieldhub.sandbox.knobs.CallKnobs;
import fieldhub.sandbox.knobs.Spelling;
import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the stand-in behaves, towards all or towards some cases.
 *
 * @param from the first case that is meant
 * @param to the last one
 * @param emailsDisabled e-mails are switched off in the partner's settings
 * @param mailFault the mail server is down
 * @param logPosts what becomes of log posts
 * @param calls the kinds of calls that do not go as they should
 */
record HubKnobs(
    long from,
    long to,
    boolean emailsDisabled,
    boolean mailFault,
    LogPostKnobs logPosts,
    Map<HubOperation, CallKnobs> calls) {

  static final HubKnobs WELL = read(Fields.parse(""));

  static HubKnobs read(Fields fields) {
    List<String> names =
        new ArrayList<>(List.of("cases", "emailsDisabled", "mailFault", "logPosts"));
    Map<HubOperation, CallKnobs> calls = new EnumMap<>(HubOperation.class);
    for (HubOperation operation : HubOperation.values()) {
      names.add(Spelling.of(operation));
      fields
          .object(Spelling.of(operation))
          .ifPresent(within -> calls.put(operation, CallKnobs.read(within)));
    }
    fields.only(names);
    Fields cases = fields.object("cases").orElse(Fields.parse("")).only(List.of("from", "to"));
    Fields posts = fields.object("logPosts").orElse(Fields.parse("")).only(LogPostKnobs.NAMES);
    return new HubKnobs(
        cases.number("from", 0, 0, Integer.MAX_VALUE),
        cases.number("to", Integer.MAX_VALUE, 0, Integer.MAX_VALUE),
        fields.flag("emailsDisabled"),
        fields.flag("mailFault"),
        LogPostKnobs.read(posts),
        calls);
  }

  boolean covers(long caseId) {
    return from <= caseId && caseId <= to;
  }

  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("cases", Json.createObjectBuilder().add("from", from).add("to", to))
            .add("emailsDisabled", emailsDisabled)
            .add("mailFault", mailFault)
            .add("logPosts", logPosts.json());
    calls.forEach((operation, knobs) -> json.add(Spelling.of(operation), knobs.json()));
    return json.build();
  }
}
