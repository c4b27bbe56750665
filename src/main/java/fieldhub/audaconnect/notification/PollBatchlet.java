package fieldhub.audaconnect.notification;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A partition of the job {@code audaconnect-poll}: one slice of the sites for one round. */
@Named
@Dependent
public class PollBatchlet implements Batchlet {

  @Inject @BatchProperty private String round;
  @Inject @BatchProperty private String slice;
  @Inject private PollRounds rounds;
  @Inject private PollSlice sites;

  @Override
  public String process() {
    PollRound mine = rounds.of(Long.parseLong(round));
    try {
      sites.poll(mine, Integer.parseInt(slice));
      return mine.isStopped() ? "STOPPED" : "COMPLETED";
    } finally {
      mine.partitionEnded();
    }
  }

  @Override
  public void stop() {
    rounds.of(Long.parseLong(round)).stop();
  }
}
