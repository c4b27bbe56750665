/**
 * Starts the hub on Payara Micro or WildFly as a process of its own: for people (the run command),
 * for the crash tests and for the bench. Plain JDK, so that it runs without anything but the
 * build's files.
 */
package fieldhub.launcher;
