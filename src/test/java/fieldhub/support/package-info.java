/**
 * What the {@code *IT} classes stand on: one server with the archives that the build has made, for
 * all of them, and clients to look at it from outside.
 */
package fieldhub.support;
