package fieldhub.platform.security;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where public keys are published: a file or an HTTP address.
 *
 * @param address the HTTP address, null for a file
 * @param file the file, null for an HTTP address
 */
record KeyLocation(URI address, Path file) {
  /**
   * @throws IllegalArgumentException if the text is neither a path, a file: nor an http(s): address
   */
  static KeyLocation of(String text) {
    try {
      if (text.startsWith("https://") || text.startsWith("http://")) {
        return new KeyLocation(URI.create(text), null);
      }
      Path file = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
      return new KeyLocation(null, file);
    } catch (IllegalArgumentException unreadable) { // InvalidPathException is one too
      throw new IllegalArgumentException("must be a file or an http(s) address", unreadable);
    }
  }

  boolean isRemote() {
    return address != null;
  }

  String readFile() throws KeysUnavailableException {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new KeysUnavailableException("cannot read the key file", unreadable);
    }
  }
}
