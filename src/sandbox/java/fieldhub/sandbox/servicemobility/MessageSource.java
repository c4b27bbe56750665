package fieldhub.sandbox.servicemobility;

/** Where the messages of a run come from. */
interface MessageSource {

  /** The next message of the run. */
  Message next();

  /** Another message under an id that was used before: its body differs. */
  Message contradicting(Message earlier);
}
