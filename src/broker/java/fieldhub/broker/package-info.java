/**
 * The message broker as a resource adapter archive, because Payara Micro brings none.
 *
 * <p>Deployed under the name {@code activemq-ra}, the name that WildFly gives its own adapter, so
 * that the hub's annotations are the same on both servers.
 */
package fieldhub.broker;
