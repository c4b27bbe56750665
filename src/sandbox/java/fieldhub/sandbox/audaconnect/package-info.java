/**
 * Plays AudaConnect, the BMS API of Audatex UK (contract audaconnect, section 12): its OAuth pages,
 * subscriptions, notifications and Inpart orders, for thousands of sites, with every fault on
 * request. Keeps everything in memory; shares no code with the hub.
 */
package fieldhub.sandbox.audaconnect;
