package io.reconpro.qbo.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.Read;

/**
 * Decides about writes whose answer was never read, from what QuickBooks holds.
 * <p>
 * Found by its marker, or by its name for a shared record: it was applied, at any time. Not found counts only after
 * the settle time, when QuickBooks can no longer be working on the request: a document is then sent again under its
 * stored id, and a shared record is judged afresh, as its name is unique in QuickBooks. Updates and deletes are
 * looked at in the record itself, see {@link VersionedWrite}.
 */
final class Settling {

    /** How far the clocks of QuickBooks and of the exporter's database may differ. */
    private static final Duration CLOCK_MARGIN = Duration.ofMinutes(10);

    /** An id that QuickBooks answers with no more than "seen before", or a body it stumbles over, is sent no longer. */
    private static final int MOST_ATTEMPTS = 4;

    private final List<Entry> entries;
    private final Duration settleTime;

    Settling(Collection<Entry> entries, Duration settleTime) {
        this.entries = List.copyOf(entries);
        this.settleTime = settleTime;
    }

    public boolean isOpen() {
        return !entries.isEmpty();
    }

    /** The records that were to be changed, as they are now. */
    public List<Read> reads() {
        return new VersionedWrites(entries).reads();
    }

    /** Everything that has to be known about creations, in few questions: by time, by number, by name. */
    public List<Query> questions() {
        List<Entry> documents = documents().toList();
        List<Query> questions = new ArrayList<>();
        byEntity(documents).forEach((entity, members) -> {
            TimeWindow.merged(members.stream()
                    .map(entry -> TimeWindow.around(entry.sentAt(), CLOCK_MARGIN, settleTime.plus(CLOCK_MARGIN))).toList())
                    .forEach(window -> questions.add(window.query(entity)));
            if (Documents.hasStatus(members.get(0).key())) {
                questions.addAll(Query.in(entity, "DocNumber", numbers(members), ""));
            }
        });
        byEntity(masters().toList()).forEach((entity, members) -> questions.addAll(
                Query.in(entity, nameProperty(entity), names(members), "Active IN (true, false)")));
        return questions;
    }

    /**
     * What follows for each write from the answers to all questions.
     *
     * @param callIds gives the id of a batch from the ids of its members
     * @param answers what was found for each question, in their order
     * @param records what came of each of the reads
     */
    Settled judge(Function<List<String>, String> callIds, List<List<ObjectNode>> answers, List<Outcome> records) {
        Settled.Builder settled = new Settled.Builder();
        Map<String, List<ObjectNode>> found = byEntity(questions(), answers);
        masters().forEach(entry -> judgeMaster(entry, of(entry, found), settled));
        Map<Entry, Answered> ended = new VersionedWrites(entries).ended(records);
        ended.values().forEach(settled::found);
        Map<String, List<Entry>> missing = new LinkedHashMap<>();
        entries.stream().filter(entry -> VersionedWrite.is(entry) || Documents.isDocument(entry.key()))
                .filter(entry -> VersionedWrite.is(entry) ? !ended.containsKey(entry)
                        : !judgeDocument(entry, of(entry, found), settled))
                .forEach(entry -> {
                    if (entry.settled() && entry.attempts() >= MOST_ATTEMPTS) {
                        settled.givenUp(entry);
                    } else {
                        missing.computeIfAbsent(entry.callId(), call -> new ArrayList<>()).add(entry);
                    }
                });
        missing.forEach((callId, members) -> resend(callIds, callId, members, settled));
        return settled.build();
    }

    private void judgeMaster(Entry entry, List<ObjectNode> answers, Settled.Builder settled) {
        Optional<ObjectNode> found = first(answers, entity -> entry.source().number()
                .equalsIgnoreCase(Confirmations.text(entity, nameProperty(entry.key().entity())))
                && entity.path("Active").asBoolean(true));
        if (found.isPresent()) {
            settled.found(found(entry, found.get()));
        } else if (entry.settled()) {
            settled.abandoned(entry);
        } else {
            settled.waiting(entry);
        }
    }

    /** True when the document was found or needs a person; false when it is not in QuickBooks, or not yet. */
    private boolean judgeDocument(Entry entry, List<ObjectNode> answers, Settled.Builder settled) {
        Optional<ObjectNode> ours = first(answers, entity -> carriesMarker(entry, entity));
        if (ours.isPresent()) {
            settled.found(found(entry, ours.get()));
            return true;
        }
        if (!entry.settled()) {
            return false;
        }
        Optional<ObjectNode> twin = first(answers, entity -> Comparison.isTwin(entry, entity));
        twin.ifPresent(entity -> settled.disputed(entry, entity));
        return twin.isPresent();
    }

    private void resend(Function<List<String>, String> callIds, String callId, List<Entry> members,
            Settled.Builder settled) {
        if (!members.stream().allMatch(Entry::settled)) {
            members.forEach(settled::waiting);
            return;
        }
        List<String> requestIds = members.stream().map(Entry::requestId).toList();
        if (members.get(0).sentInBatch() && callIds.apply(requestIds).equals(callId)) {
            settled.resend(Outgoing.again(members, true));
        } else {
            members.forEach(member -> settled.resend(Outgoing.again(List.of(member), false)));
        }
    }

    static boolean carriesMarker(Entry entry, ObjectNode entity) {
        return entity.path("PrivateNote").asText().contains(entry.requestId());
    }

    private Stream<Entry> documents() {
        return entries.stream().filter(entry -> entry.creates() && Documents.isDocument(entry.key()));
    }

    private Stream<Entry> masters() {
        return entries.stream().filter(entry -> entry.creates() && !Documents.isDocument(entry.key()));
    }

    private static Map<String, List<Entry>> byEntity(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(entry -> entry.key().entity(), LinkedHashMap::new,
                Collectors.toList()));
    }

    private static List<String> numbers(List<Entry> entries) {
        return entries.stream().map(entry -> entry.source().number()).toList();
    }

    /** A deactivated record carries "(deleted)" behind its name. */
    private static List<String> names(List<Entry> entries) {
        return numbers(entries).stream().flatMap(name -> Stream.of(name, name + " (deleted)")).toList();
    }

    private static String nameProperty(String entity) {
        return Writes.kind(new WriteKey(entity, "")).nameProperty();
    }

    private static Map<String, List<ObjectNode>> byEntity(List<Query> questions, List<List<ObjectNode>> answers) {
        Map<String, List<ObjectNode>> found = new HashMap<>();
        for (int place = 0; place < answers.size(); place++) {
            found.computeIfAbsent(questions.get(place).entity(), entity -> new ArrayList<>()).addAll(answers.get(place));
        }
        return found;
    }

    /** What was found of the same kind: a customer and a vendor look alike. */
    private static List<ObjectNode> of(Entry entry, Map<String, List<ObjectNode>> found) {
        return found.getOrDefault(entry.key().entity(), List.of());
    }

    private static Optional<ObjectNode> first(List<ObjectNode> answers, Predicate<ObjectNode> condition) {
        return answers.stream().filter(condition).findFirst();
    }

    /** The outcome of a write that was found. */
    static Answered found(Entry entry, ObjectNode entity) {
        return new Answered(entry, new Outcome.Done(entity), true, null);
    }
}
