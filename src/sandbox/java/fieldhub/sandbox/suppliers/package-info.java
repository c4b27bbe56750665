/**
 * Plays suppliers of parts whose own systems take orders: the hub posts the Parts Ordering Object
 * to them and reads the Parts Ordering Response (contract servicemobility, section 2, here in the
 * other direction). Keeps everything in memory; shares no code with the hub.
 */
package fieldhub.sandbox.suppliers;
