package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.HubDate;

/**
 * Takes the known fields of an object over into what is kept, each checked; what is not taken is
 * dropped silently (contract serviceorderhub 7).
 *
 * @param fields as sent
 * @param kept what was taken until now
 */
record KnownFields(BodyFields fields, ObjectNode kept) {

  KnownFields(BodyFields fields) {
    this(fields, JsonNodeFactory.instance.objectNode());
  }

  void text(int longest, String... names) {
    for (String name : names) {
      fields.text(name, longest).ifPresent(it -> kept.put(name, it));
    }
  }

  void requiredText(int longest, String... names) {
    for (String name : names) {
      kept.put(name, fields.requiredText(name, longest));
    }
  }

  void truth(String name) {
    fields.truth(name).ifPresent(it -> kept.put(name, it));
  }

  void number(String... names) {
    for (String name : names) {
      fields.number(name).ifPresent(it -> kept.set(name, fields.tree(name)));
    }
  }

  /** A time, kept in the one full form. */
  void date(String name) {
    fields.date(name).ifPresent(it -> kept.put(name, HubDate.write(it)));
  }

  /** An object of any fields. */
  void object(String... names) {
    for (String name : names) {
      fields.object(name);
      JsonNode value = fields.tree(name);
      if (value.isObject()) {
        kept.set(name, value);
      }
    }
  }
}
