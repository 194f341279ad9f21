package io.reconpro.qbo.gate;

/** A record of the connected books, by id, with its name for messages. */
public record NamedRef(String id, String name) {
}
