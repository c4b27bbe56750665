package fieldhub.architecture.violating.parts;

import jakarta.jms.Queue;

/** Breaks rule 7. */
public class SendsMessages {
  Queue queue;
}
