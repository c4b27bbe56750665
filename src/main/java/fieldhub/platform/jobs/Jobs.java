package fieldhub.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts and stops Jakarta Batch jobs. The server looks for its tables at the first call, and gets
 * lost when that comes from a timer (server notes): hence one at start-up. No call may be made
 * inside a transaction.
 */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@Lock(LockType.READ)
public class Jobs {

  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
  private static final Set<BatchStatus> ENDED =
      Set.of(BatchStatus.STOPPED, BatchStatus.FAILED, BatchStatus.COMPLETED, BatchStatus.ABANDONED);

  /** Without a database the hub starts all the same and says that it is not ready. */
  @PostConstruct
  void findTables() {
    try {
      BatchRuntime.getJobOperator().getJobNames();
    } catch (RuntimeException | ServiceConfigurationError e) {
      LOG.log(Level.SEVERE, "The job repository cannot be used; tried again with each job", e);
    }
  }

  /**
   * Starts a job and does not wait for its end.
   *
   * @param name of its file in {@code META-INF/batch-jobs}
   * @return the number of the execution
   */
  public long start(String name, Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    return BatchRuntime.getJobOperator().start(name, properties);
  }

  /** Whether an execution has come to its end, whatever that was. */
  public boolean isOver(long execution) {
    try {
      BatchStatus status =
          BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
      return ENDED.contains(status);
    } catch (NoSuchJobExecutionException forgotten) {
      LOG.log(Level.FINE, "No such execution any more", forgotten);
      return true;
    }
  }

  /** Asks an execution to end soon; none that has ended already is asked. */
  public void stop(long execution) {
    try {
      BatchRuntime.getJobOperator().stop(execution);
    } catch (JobExecutionNotRunningException | NoSuchJobExecutionException over) {
      LOG.log(Level.FINE, "The execution is over already", over);
    }
  }
}
