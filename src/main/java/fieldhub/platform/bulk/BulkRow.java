package fieldhub.platform.bulk;

/**
 * One record of a file that an operator imports.
 *
 * @param row where it stands in the file: the line of a CSV file, the place (from 1) in a JSON
 *     array
 * @param key what identifies the record
 * @param terms everything else about it
 */
public record BulkRow<K, T>(int row, K key, T terms) {}
