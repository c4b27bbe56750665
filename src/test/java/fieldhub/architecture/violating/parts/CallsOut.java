package fieldhub.architecture.violating.parts;

import java.net.http.HttpClient;

/** Breaks rule 7. */
public class CallsOut {
  HttpClient http;
}
