package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.CallKnobs;
import fieldhub.sandbox.knobs.Spelling;
import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the stand-in behaves towards one site, or towards all; what is not given is left to the knobs
 * of all, and then to what the vendor does.
 *
 * @param removal what becomes of notifications that were read
 * @param form how notifications look
 * @param empty what a poll answers when nothing waits
 * @param tokenLifetime seconds of the access tokens that are given out from now on
 * @param strictLength 411 to a subscription that comes without Content-Length
 * @param calls the kinds of calls that do not go as they should
 */
record SiteKnobs(
    Optional<Removal> removal,
    Optional<Form> form,
    Optional<EmptyForm> empty,
    Optional<Integer> tokenLifetime,
    Optional<Boolean> strictLength,
    Map<Operation, CallKnobs> calls) {

  private static final int LONGEST_LIFETIME = 86_400;

  /** Nothing is turned. */
  static final SiteKnobs NONE = read(Fields.parse(""));

  static SiteKnobs read(Fields fields) {
    Set<String> names =
        new LinkedHashSet<>(List.of("removal", "form", "empty", "tokenLifetime", "strictLength"));
    Map<Operation, CallKnobs> calls = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      names.add(operation.kind());
      names.add(Spelling.of(operation));
      // The same object for all of a kind: its times are counted together.
      fields
          .object(operation.kind())
          .map(within -> sameKind(calls, operation).orElseGet(() -> CallKnobs.read(within)))
          .ifPresent(knobs -> calls.put(operation, knobs));
    }
    for (Operation operation : Operation.values()) {
      if (!operation.kind().equals(Spelling.of(operation))) {
        fields
            .object(Spelling.of(operation))
            .ifPresent(within -> calls.put(operation, CallKnobs.read(within)));
      }
    }
    fields.only(names);
    return new SiteKnobs(
        Spelling.read(fields, "removal", Removal.class),
        Spelling.read(fields, "form", Form.class),
        Spelling.read(fields, "empty", EmptyForm.class),
        fields
            .value("tokenLifetime")
            .map(given -> fields.number("tokenLifetime", 0, 0, LONGEST_LIFETIME)),
        fields.value("strictLength").map(given -> fields.flag("strictLength")),
        calls);
  }

  private static Optional<CallKnobs> sameKind(
      Map<Operation, CallKnobs> calls, Operation operation) {
    return calls.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals(operation.kind()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    removal.ifPresent(it -> json.add("removal", Spelling.of(it)));
    form.ifPresent(it -> json.add("form", Spelling.of(it)));
    empty.ifPresent(it -> json.add("empty", Spelling.of(it)));
    tokenLifetime.ifPresent(it -> json.add("tokenLifetime", it));
    strictLength.ifPresent(it -> json.add("strictLength", it));
    calls.forEach((operation, knobs) -> json.add(Spelling.of(operation), knobs.json()));
    return json.build();
  }
}
