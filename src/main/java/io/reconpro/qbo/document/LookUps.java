package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a chunk of documents has to ask QuickBooks before it can be mapped, less what the run knows already, and what
 * was learnt. One object a chunk.
 */
public final class LookUps {

    private static final String INACTIVE_TOO = "Active IN (true, false)";

    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private static final int PERSONS_A_QUERY = 25;

    private static final List<MasterKey.Kind> PARTIES = List.of(MasterKey.Kind.CUSTOMER, MasterKey.Kind.VENDOR);

    private final Wanted wanted;
    private final RunCache cache;
    private final Map<Asked, List<Listed>> recalled = new HashMap<>();
    private final Map<Asked, String> missing = new LinkedHashMap<>();

    private LookUps(Wanted wanted, RunCache cache) {
        this.wanted = wanted;
        this.cache = cache;
    }

    public static LookUps of(Wanted wanted, RunCache cache) {
        LookUps lookUps = new LookUps(wanted, cache);
        wanted.listed().forEach(lookUps::recall);
        return lookUps;
    }

    /** What to ask, each query by itself and always in the same order; none when the run knows everything. */
    public List<Query> questions() {
        List<Query> questions = new ArrayList<>();
        PARTIES.forEach(kind -> questions.addAll(byId(kind)));
        List<String> names = spellings(null);
        for (Party.Kind kind : Party.Kind.values()) {
            questions.addAll(Query.in(kind.entity(), "DisplayName", names, INACTIVE_TOO));
        }
        PARTIES.forEach(kind -> questions.addAll(persons(kind)));
        questions.addAll(byId(MasterKey.Kind.ITEM));
        questions.addAll(Query.in("Item", "Name", spellings(MasterKey.Kind.ITEM), INACTIVE_TOO));
        questions.addAll(Query.in(wanted.entity(), "DocNumber", wanted.numbers(), ""));
        questions.addAll(documents());
        return questions;
    }

    /**
     * Takes the answers in, and lets the run remember them.
     *
     * @param answers the entities found for each question, in the order of the questions
     */
    public Known learn(List<List<ObjectNode>> answers) {
        return learn(answers, List.of());
    }

    /**
     * The same with copies of the documents that had to be read one by one.
     *
     * @param read in place of what the answers show of them
     */
    public Known learn(List<List<ObjectNode>> answers, List<ObjectNode> read) {
        Map<Asked, List<Listed>> learnt = new HashMap<>();
        missing.keySet().forEach(asked -> learnt.put(asked, new ArrayList<>()));
        Map<String, List<NumberHolder>> numbers = new HashMap<>();
        Map<String, Map<String, ObjectNode>> documents = new HashMap<>();
        List<Query> questions = questions();
        int firstOfDocuments = questions.size() - documents().size();
        for (int i = 0; i < questions.size(); i++) {
            for (ObjectNode node : answers.get(i)) {
                if (i >= firstOfDocuments) {
                    documents.computeIfAbsent(questions.get(i).entity(), entity -> new HashMap<>())
                            .put(node.path("Id").asText(), node);
                } else if (questions.get(i).entity().equals(wanted.entity())) {
                    NumberHolder holder = NumberHolder.of(node);
                    numbers.computeIfAbsent(Names.fold(holder.number()), number -> new ArrayList<>()).add(holder);
                } else {
                    add(learnt, Listed.of(questions.get(i).entity(), node));
                }
            }
        }
        read.forEach(copy -> documents.computeIfAbsent(wanted.entity(), entity -> new HashMap<>())
                .put(copy.path("Id").asText(), copy));
        learnt.forEach(cache::remember);
        learnt.putAll(recalled);
        return new Known(learnt, numbers, documents);
    }

    /** QuickBooks may compare more loosely than we do, and a record can answer two questions: each keeps its own. */
    private static void add(Map<Asked, List<Listed>> learnt, Listed listed) {
        for (Asked asked : listed.answers()) {
            List<Listed> found = learnt.get(asked);
            if (found != null && !found.contains(listed)) {
                found.add(listed);
            }
        }
    }

    private void recall(Asked asked, String spelling) {
        List<Listed> found = cache.recall(asked);
        if (found == null) {
            missing.put(asked, spelling);
        } else {
            recalled.put(asked, found);
        }
    }

    /** First and last names cannot be asked for in pairs: the answers are compared again anyway. */
    private List<Query> persons(MasterKey.Kind kind) {
        List<Wanted.Person> persons = missing.keySet().stream()
                .filter(asked -> asked.by() == Asked.By.PERSON && asked.kind() == kind).map(wanted::person).toList();
        List<Query> queries = new ArrayList<>();
        for (int from = 0; from < persons.size(); from += PERSONS_A_QUERY) {
            List<Wanted.Person> part = persons.subList(from, Math.min(from + PERSONS_A_QUERY, persons.size()));
            Set<String> first = part.stream().map(Wanted.Person::first).collect(Collectors.toCollection(TreeSet::new));
            Set<String> last = part.stream().map(Wanted.Person::last).collect(Collectors.toCollection(TreeSet::new));
            queries.add(new Query(kind.entity(), Query.in("GivenName", first) + " AND " + Query.in("FamilyName", last)));
        }
        return queries;
    }

    /**
     * The documents that the answers do not show, or in an older version than this: a query may lag behind, so that
     * they have to be read by id before anybody says that they are gone.
     *
     * @param versions the last known version of each document, by id
     */
    public List<Read> unseen(List<List<ObjectNode>> answers, Map<String, String> versions) {
        Map<String, String> seen = new HashMap<>();
        answers.subList(answers.size() - documents().size(), answers.size()).stream().flatMap(List::stream)
                .forEach(copy -> seen.put(copy.path("Id").asText(), copy.path("SyncToken").asText()));
        return wanted.documents().getOrDefault(wanted.entity(), Set.of()).stream()
                .filter(id -> isOlder(seen.get(id), versions.get(id))).map(id -> new Read(wanted.entity(), id)).toList();
    }

    private static boolean isOlder(String seen, String known) {
        return seen == null || known != null && VERSION.matcher(seen).matches() && VERSION.matcher(known).matches()
                && Long.parseLong(seen) < Long.parseLong(known);
    }

    /** By id, which tells a document that is gone from one that nobody asked for. */
    private List<Query> documents() {
        List<Query> queries = new ArrayList<>();
        wanted.documents().forEach((entity, ids) -> queries.addAll(Query.in(entity, "Id", ids, "")));
        return queries;
    }

    private List<Query> byId(MasterKey.Kind kind) {
        return Query.in(kind.entity(), "Id", missing(Asked.By.ID, kind), INACTIVE_TOO);
    }

    private List<String> missing(Asked.By by, MasterKey.Kind kind) {
        return missing.entrySet().stream().filter(entry -> entry.getKey().by() == by && entry.getKey().kind() == kind)
                .map(Map.Entry::getValue).toList();
    }

    private List<String> spellings(MasterKey.Kind kind) {
        return missing(Asked.By.NAME, kind).stream().map(Names::spellings).flatMap(List::stream).toList();
    }
}
