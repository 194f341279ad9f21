package io.reconpro.qbo.settings;

import io.reconpro.qbo.settings.SettingRows.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the settings of every company, and writes down who changed what. */
@Repository
public class SettingsStore {

    private final SettingRows rows;
    private final ApplicationEventPublisher events;

    SettingsStore(SettingRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** The company's settings; a company without any has the standard ones. */
    @Transactional(readOnly = true)
    public StoredSettings load(long companyId) {
        return SettingsText.read(rows.read(companyId));
    }

    /**
     * Stores what differs from the settings that the company has; names that are no settings are removed.
     *
     * @param actor who wants it: e-mail of a user, or the name of what does
     * @return the names of the settings that changed
     * @throws InvalidSettingsException when a setting holds what it may not; nothing is stored then
     */
    @Transactional
    public Set<String> save(long companyId, CompanySettings settings, String actor) {
        Map<String, String> wanted = SettingsText.write(SettingsText.readValid(SettingsText.write(settings)));
        rows.read(companyId).keySet().forEach(name -> wanted.putIfAbsent(name, null));
        return store(companyId, wanted, actor);
    }

    /**
     * Stores some of a company's settings and leaves the others as they are.
     *
     * @param contents by name, such as {@code write-mode} and {@code batch}
     * @param actor who wants it: e-mail of a user, or the name of what does
     * @return the names of the settings that changed
     * @throws InvalidSettingsException when one of the contents is not allowed; nothing is stored then
     */
    @Transactional
    public Set<String> change(long companyId, Map<String, String> contents, String actor) {
        Map<String, String> wanted = SettingsText.write(SettingsText.readValid(contents));
        wanted.keySet().retainAll(contents.keySet());
        return store(companyId, wanted, actor);
    }

    /** Stores these settings if the company has none stored; true if it had none. */
    @Transactional
    boolean seed(long companyId, Map<String, String> contents, String actor) {
        boolean none = rows.read(companyId).isEmpty();
        if (none) {
            change(companyId, contents, actor);
        }
        return none;
    }

    private Set<String> store(long companyId, Map<String, String> wanted, String actor) {
        Map<String, String> before = new LinkedHashMap<>(SettingsText.write(CompanySettings.standard()));
        before.putAll(rows.read(companyId));
        List<Change> changes = wanted.entrySet().stream()
                .filter(entry -> !before.get(entry.getKey()).equals(entry.getValue()))
                .map(entry -> new Change(entry.getKey(), before.get(entry.getKey()), entry.getValue())).toList();
        rows.write(companyId, changes, actor);
        Set<String> names = changes.stream().map(Change::name).collect(Collectors.toUnmodifiableSet());
        if (!names.isEmpty()) {
            events.publishEvent(new SettingsChanged(companyId, names));
        }
        return names;
    }
}
