package fieldhub.servicemobility.wire;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code TimeConstraints} (contract servicemobility 8.6): a list, or one object without the
 * list around it.
 */
@SettingsGroup
public class TimeConstraintReader {

  private static final String NAME = "TimeConstraints";
  private static final int CODE = 64;

  private final int most;

  @Inject
  public TimeConstraintReader(Settings settings) {
    most = settings.number("fieldhub.servicemobility.most-time-constraints", 1_000, 1, 10_000);
  }

  /** The periods of a request, none when it names none; those at fault are refused and left out. */
  public List<TimeConstraint> read(Fields request) {
    return request.objectOrObjects(NAME, most).stream()
        .flatMap(each -> constraint(each).stream())
        .toList();
  }

  /** The periods of a request, which must name at least one. */
  public List<TimeConstraint> readRequired(Fields request) {
    if (request.has(NAME) && !request.raw(NAME).isEmpty()) {
      return read(request);
    }
    request.refuse(NAME, "is required");
    return List.of();
  }

  private static Optional<TimeConstraint> constraint(Fields fields) {
    String id = fields.text("ID", CODE);
    String type = fields.text("Type", CODE);
    if (!fields.has("Period")) {
      fields.refuse("Period", "is required");
      return Optional.empty();
    }
    return fields.object("Period").flatMap(period -> constraint(fields, id, type, period));
  }

  private static Optional<TimeConstraint> constraint(
      Fields fields, String id, String type, Fields period) {
    Optional<Instant> start = period.requiredTime("Start");
    Optional<Instant> end = period.requiredTime("End");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!start.get().isBefore(end.get())) {
      period.refuse("End", "must be behind Start");
      return Optional.empty();
    }
    return Optional.of(new TimeConstraint(id, type, start.get(), end.get(), fields.path()));
  }
}
