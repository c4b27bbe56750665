package fieldhub.operations.requestlog;

import fieldhub.operations.paging.RequestCheck;
import java.util.Optional;

/** Numbers of cases and entries in queries. */
final class Numbers {

  private Numbers() {}

  /** The positive number, if one is given; anything else is refused. */
  static Optional<Long> positive(RequestCheck check, String name, String value) {
    Optional<String> text = check.text(name, value);
    if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,17}")) {
      check.refuse(name, "must be a positive whole number", value);
      return Optional.empty();
    }
    return text.map(Long::valueOf);
  }
}
