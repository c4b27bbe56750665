/**
 * Plays ServiceMobility: issues its tokens and fires its parts orders and webhooks at a hub, with
 * faults on request. Reads the contract on its own and shares no class with the hub, so that a
 * misreading on one side shows.
 */
package fieldhub.sandbox.servicemobility;
