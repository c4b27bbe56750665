package fieldhub.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whether the hub may serve: all settings read and sound, the schema up to date. Until then every
 * business URL answers the contract's failure.
 */
@ApplicationScoped
public class Readiness {
  private final Settings settings;
  private volatile boolean settingsRead;
  private volatile boolean migrated;
  private volatile String migrationFailure;

  /** For the client proxy only. */
  protected Readiness() {
    this(null);
  }

  @Inject
  public Readiness(Settings settings) {
    this.settings = settings;
  }

  public boolean ready() {
    return settingsRead && migrated && settings.sound();
  }

  /** Every settings group has been read. */
  public void settingsRead() {
    settingsRead = true;
  }

  /** Whether every settings group has been read. */
  public boolean hasReadSettings() {
    return settingsRead;
  }

  /** The schema is as this version needs it. */
  public void migrated() {
    migrated = true;
  }

  /** Whether the schema is as this version needs it. */
  public boolean isMigrated() {
    return migrated;
  }

  /**
   * The schema could not be brought up to date; the reason is shown to whoever watches the hub's
   * health.
   */
  public void migrationFailed(String reason) {
    migrationFailure = reason;
  }

  /** Why there is no migrated schema, where that is known. */
  public Optional<String> migrationFailure() {
    return Optional.ofNullable(migrationFailure);
  }
}
