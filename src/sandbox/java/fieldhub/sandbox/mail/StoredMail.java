package fieldhub.sandbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail in a mailbox.
 *
 * @param mailbox the receiver's address
 * @param uid its number there
 * @param receivedAt when the server took it
 * @param message all of it
 */
record StoredMail(String mailbox, long uid, Instant receivedAt, MimeMessage message) {

  String id() {
    return uid + "-" + mailbox;
  }

  /** The mailbox that an id names. */
  static String mailboxOf(String id) {
    return id.substring(id.indexOf('-') + 1);
  }

  String messageId() throws MessagingException {
    return Optional.ofNullable(message.getMessageID()).orElse("");
  }

  String subject() throws MessagingException {
    return Optional.ofNullable(message.getSubject()).orElse("");
  }

  /** The envelope's sender, to whom a bounce goes; without one the author. */
  String sender() throws MessagingException {
    String path = message.getHeader("Return-Path", null);
    if (path != null && path.length() > 2) {
      return path.substring(1, path.length() - 1);
    }
    Address[] from = message.getFrom();
    return from == null ? "" : ((InternetAddress) from[0]).getAddress();
  }

  /** The text of a type, wherever in the mail it is; empty when there is none. */
  String text(String type) throws MessagingException, IOException {
    return text(message, type).orElse("");
  }

  private static Optional<String> text(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return Optional.of(part.getContent().toString());
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = text(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** What a list shows. */
  JsonObjectBuilder json() throws MessagingException {
    return Json.createObjectBuilder()
        .add("id", id())
        .add("messageId", messageId())
        .add("from", String.join(", ", addresses(message.getFrom())))
        .add("to", Json.createArrayBuilder(addresses(message.getRecipients(RecipientType.TO))))
        .add("subject", subject())
        .add("receivedAt", receivedAt.toString())
        .add("mailbox", mailbox);
  }

  /** All of it. */
  JsonObjectBuilder wholeJson() throws MessagingException, IOException {
    Map<String, JsonArrayBuilder> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers
          .computeIfAbsent(header.getName(), name -> Json.createArrayBuilder())
          .add(header.getValue());
    }
    JsonObjectBuilder named = Json.createObjectBuilder();
    headers.forEach(named::add);
    return json()
        .add("headers", named)
        .add("text", text("text/plain"))
        .add("html", text("text/html"));
  }

  private static List<String> addresses(Address[] addresses) {
    List<String> list = new ArrayList<>();
    for (Address address : addresses == null ? new Address[0] : addresses) {
      list.add(
          address instanceof InternetAddress internet
              ? internet.toUnicodeString()
              : address.toString());
    }
    return list;
  }
}
