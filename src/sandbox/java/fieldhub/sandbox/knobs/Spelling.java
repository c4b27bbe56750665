package fieldhub.sandbox.knobs;

import fieldhub.sandbox.servicemobility.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the values of knobs are written: in lower case with dashes, as {@code repeat-once}. */
public final class Spelling {

  private Spelling() {}

  /** A value as it is written. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a field, if it is given; a wrong one is named with the right ones. */
  public static <E extends Enum<E>> Optional<E> read(Fields fields, String name, Class<E> type) {
    return fields
        .text(name)
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(value -> of(value).equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Fields.wrong(
                                name,
                                "must be one of "
                                    + Arrays.stream(type.getEnumConstants())
                                        .map(Spelling::of)
                                        .toList())));
  }
}
