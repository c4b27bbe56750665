package fieldhub.servicemobility.webhook;

/**
 * What the hub needs to know of a webhook to store it: checked, while {@code data} was only
 * skipped.
 *
 * @param id the sender's id, or one made of the content where it sent none
 */
record Envelope(String id, WebhookType type) {}
