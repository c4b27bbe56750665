package fieldhub.platform.bulk;

/**
 * A stored record as operators list and export it: what identifies it, and everything else about
 * it.
 */
public record BulkItem<K, T>(K key, T terms) {}
