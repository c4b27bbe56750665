package fieldhub.parts.inpart;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is new in a reading, for people.
 *
 * @param field {@code status}, {@code supplierName} …; of a line with its key: {@code
 *     lines[5Q0941005].quantity}
 * @param before null where nothing was
 * @param after null where nothing is any more
 */
public record Difference(
    String field, @JsonProperty("old") String before, @JsonProperty("new") String after) {}
