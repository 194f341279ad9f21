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
 * @param hashes of what the exporter wrote, by property name
 * @param others of what it left to QuickBooks and people, and may write later; empty where that does not matter
 */
public record Fingerprint(Map<String, String> hashes, Map<String, String> others) {

    public static final Fingerprint NONE = new Fingerprint(Map.of(), Map.of());

    /** QuickBooks rearranges address lines and adds the country, so only the words tell. */
    private static final Set<String> ADDRESSES = Set.of("BillAddr", "ShipAddr");

    /** What a document may lack at first and get later. */
    private static final Set<String> OPTIONAL =
            Set.of("APAccountRef", "BillAddr", "BillEmail", "ClassRef", "CustomerMemo", "DueDate", "ShipAddr");

    /** Stands before the hash of an address's words; formerly its lines were hashed, which tell nothing. */
    private static final String WORDS = "w";

    /** Stands before the name of what the exporter left to others. */
    private static final String OTHER = "?";

    /** A person's additions to the note are kept, so they are no edit that could be lost. */
    private static final String NOTE = "PrivateNote";

    private static final int HASH_BYTES = 6;

    public Fingerprint {
        hashes = Map.copyOf(hashes);
        others = Map.copyOf(others);
    }

    /** @param names the properties that the exporter wrote */
    public static Fingerprint of(ObjectNode record, Collection<String> names) {
        return new Fingerprint(hashes(record, names), Map.of());
    }

    /** The same of a document, with what the exporter left out and may write the next time. */
    public static Fingerprint ofDocument(ObjectNode document, Collection<String> names) {
        return new Fingerprint(hashes(document, names),
                hashes(document, OPTIONAL.stream().filter(name -> !names.contains(name)).toList()));
    }

    /** Reads what {@link #toString()} wrote; nothing is known of a record whose fingerprint was never taken. */
    public static Fingerprint parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        Map<Boolean, Map<String, String>> entries = Stream.of(text.split(" ")).map(entry -> entry.split("="))
                .collect(Collectors.partitioningBy(entry -> entry[0].startsWith(OTHER),
                        Collectors.toMap(entry -> entry[0].replace(OTHER, ""), entry -> entry[1])));
        return new Fingerprint(entries.get(false), entries.get(true));
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
        return hash(name, record).equals(hashes.get(name));
    }

    /** The exporter's properties that somebody has changed since, and that another write would overwrite. */
    public List<String> edited(ObjectNode record) {
        return hashes.keySet().stream().filter(name -> !name.equals(NOTE) && isComparable(name))
                .filter(name -> !isAsWritten(name, record)).sorted().toList();
    }

    /**
     * What the exporter is about to write for the first time and somebody has filled in otherwise meanwhile.
     *
     * @param own what is about to be written
     */
    public List<String> filledIn(ObjectNode record, ObjectNode own) {
        return others.keySet().stream().filter(name -> own.hasNonNull(name) && record.hasNonNull(name))
                .filter(name -> !hash(name, record).equals(others.get(name)))
                .filter(name -> !hash(name, record).equals(hash(name, own))).sorted().toList();
    }

    /** Whether the record holds what was meant, as far as the exporter's properties go. */
    public static boolean holds(ObjectNode record, JsonNode meant, Collection<String> names) {
        return names.stream().filter(name -> !ADDRESSES.contains(name) && !name.equals(NOTE)).allMatch(name ->
                Canonical.text(name, meant.path(name)).equals(Canonical.text(name, record.path(name))));
    }

    @Override
    public String toString() {
        Map<String, String> all = new TreeMap<>(hashes);
        others.forEach((name, hash) -> all.put(OTHER + name, hash));
        return all.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private boolean isComparable(String name) {
        return !ADDRESSES.contains(name) || hashes.get(name).startsWith(WORDS);
    }

    private static Map<String, String> hashes(ObjectNode record, Collection<String> names) {
        return names.stream().distinct().collect(Collectors.toMap(name -> name, name -> hash(name, record)));
    }

    private static String hash(String name, ObjectNode record) {
        return (ADDRESSES.contains(name) ? WORDS : "") + hash(Canonical.text(name, record.path(name)));
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
