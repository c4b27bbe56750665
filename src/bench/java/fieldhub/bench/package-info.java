/**
 * Measures the webhook path from the first byte to the applied effect, beside plain inserts into
 * the same PostgreSQL. Run by {@code mvn -Pbench verify -DskipTests}; every length is a property.
 */
package fieldhub.bench;
