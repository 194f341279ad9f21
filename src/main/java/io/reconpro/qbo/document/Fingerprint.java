package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the exporter last wrote of a QuickBooks record, each property in short: taken from QuickBooks' answer, it tells
 * later which of them a person has changed since. Whatever QuickBooks changes by itself - version, balance, linked
 * payments, names beside ids - is no part of it.
 *
 * @param hashes by property name
 */
public record Fingerprint(Map<String, String> hashes) {

    public static final Fingerprint NONE = new Fingerprint(Map.of());

    /** QuickBooks rearranges address lines, so a difference there tells nothing about a person. */
    private static final Set<String> REARRANGED = Set.of("BillAddr", "ShipAddr");

    /** A person's additions to the note are kept, so they are no edit that could be lost. */
    private static final String NOTE = "PrivateNote";

    private static final int HASH_BYTES = 6;

    public Fingerprint {
        hashes = Map.copyOf(hashes);
    }

    /** @param names the properties that the exporter wrote */
    public static Fingerprint of(ObjectNode record, Collection<String> names) {
        return new Fingerprint(names.stream().distinct()
                .collect(Collectors.toMap(name -> name, name -> hash(Canonical.text(name, record.path(name))))));
    }

    /** Reads what {@link #toString()} wrote; nothing is known of a record whose fingerprint was never taken. */
    public static Fingerprint parse(String text) {
        return text == null || text.isEmpty() ? NONE : new Fingerprint(Stream.of(text.split(" "))
                .map(entry -> entry.split("="))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1])));
    }

    /** The properties that were the exporter's. */
    public Set<String> names() {
        return hashes.keySet();
    }

    public boolean isKnown() {
        return !hashes.isEmpty();
    }

    /** Whether the property is just as the exporter left it. */
    public boolean isAsWritten(String name, ObjectNode record) {
        return hash(Canonical.text(name, record.path(name))).equals(hashes.get(name));
    }

    /** The exporter's properties that somebody has changed since, and that another write would overwrite. */
    public List<String> edited(ObjectNode record) {
        return hashes.keySet().stream().filter(name -> !REARRANGED.contains(name) && !name.equals(NOTE))
                .filter(name -> !isAsWritten(name, record)).sorted().toList();
    }

    /** Whether the record holds what was meant, as far as the exporter's properties go. */
    public static boolean holds(ObjectNode record, JsonNode meant, Collection<String> names) {
        return names.stream().filter(name -> !REARRANGED.contains(name) && !name.equals(NOTE)).allMatch(name ->
                Canonical.text(name, meant.path(name)).equals(Canonical.text(name, record.path(name))));
    }

    @Override
    public String toString() {
        return new TreeMap<>(hashes).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
