package fieldhub.serviceorderhub;

import fieldhub.support.TestDatabase;

/** A case that the hub cannot read, while a test looks at what it says then; whole again after. */
public final class UnreadableCase implements AutoCloseable {

  private final TestDatabase database;
  private final long id;
  private final Object contacts;

  public UnreadableCase(TestDatabase database, long id) {
    this.database = database;
    this.id = id;
    this.contacts = database.value("SELECT contacts FROM case_file WHERE id = ?", id);
    write("broken");
  }

  @Override
  public void close() {
    write(contacts);
  }

  private void write(Object text) {
    database.update("UPDATE case_file SET contacts = ? WHERE id = ?", text, id);
  }
}
