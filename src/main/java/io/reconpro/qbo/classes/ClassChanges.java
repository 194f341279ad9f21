package io.reconpro.qbo.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What brings the shop's class list up to date. Classes are known by their QuickBooks id, so a renamed one keeps its
 * clients.
 *
 * @param vanished classes that QuickBooks no longer has; they become inactive, for clients may have them
 */
record ClassChanges(List<ListedClass> added, List<ListedClass> changed, List<ListedClass> vanished, int unchanged) {

    static final ClassChanges NONE = new ClassChanges(List.of(), List.of(), List.of(), 0);

    static ClassChanges between(List<ListedClass> listed, List<ListedClass> inQuickBooks) {
        Map<String, ListedClass> before = byId(listed);
        Map<String, ListedClass> now = byId(inQuickBooks);
        List<ListedClass> added = new ArrayList<>();
        List<ListedClass> changed = new ArrayList<>();
        now.forEach((id, current) -> {
            if (!before.containsKey(id)) {
                added.add(current);
            } else if (!before.get(id).equals(current)) {
                changed.add(current);
            }
        });
        List<ListedClass> vanished = before.values().stream()
                .filter(old -> old.active() && !now.containsKey(old.id())).map(ListedClass::vanished).toList();
        return new ClassChanges(added, changed, vanished, before.size() - changed.size() - vanished.size());
    }

    private static Map<String, ListedClass> byId(List<ListedClass> classes) {
        return classes.stream().collect(Collectors.toMap(ListedClass::id, Function.identity(), (one, same) -> same,
                TreeMap::new));
    }
}
