/**
 * Plays InfoCare's Service Order Hub (contract serviceorderhub): the calls that a partner
 * integration makes, the webhooks that it gets, and everything that can go wrong with both. Reads
 * the contract on its own; shares no code with the hub.
 */
package fieldhub.sandbox.infocare;
