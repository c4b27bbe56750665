package fieldhub.cases.casefile;

import fieldhub.cases.party.Contact;

/**
 * The people and organisations of a case (contract serviceorderhub 3.3), each null where there is
 * none.
 *
 * @param customer who booked
 * @param consumer the end user
 * @param sender where the goods come from
 * @param receiver where they go to
 * @param pickupDst where they are fetched instead of at the consumer's
 * @param returnDst where they are returned to instead of to the consumer
 */
public record CaseContacts(
    Contact customer,
    Contact consumer,
    Contact sender,
    Contact receiver,
    Contact pickupDst,
    Contact returnDst) {}
