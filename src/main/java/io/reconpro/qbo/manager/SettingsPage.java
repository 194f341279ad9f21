package io.reconpro.qbo.manager;

import io.reconpro.qbo.gate.Choices;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.schedule.Schedules;
import io.reconpro.qbo.settings.InvalidSetting;
import io.reconpro.qbo.settings.InvalidSettingsException;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import io.reconpro.qbo.settings.SettingsHistory;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.settings.StoredSettings;
import io.reconpro.qbo.web.Administrator;
import io.reconpro.qbo.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab Settings of the "QuickBooks Online Edition Manager"; changes count from the next run on (S-05). */
@Page
@RequestMapping("/companies/{company}/manager")
class SettingsPage {

    private static final int CHANGES = 20;

    private final SettingsStore store;
    private final SettingsHistory history;
    private final SettingFields fields;
    private final Choices choices;
    private final Schedules schedules;
    private final ExporterSettings exporter;

    SettingsPage(SettingsStore store, SettingsHistory history, SettingFields fields, Choices choices,
            Schedules schedules, ExporterSettings exporter) {
        this.exporter = exporter;
        this.schedules = schedules;
        this.store = store;
        this.history = history;
        this.fields = fields;
        this.choices = choices;
    }

    @GetMapping
    String tabs(Administrator who) {
        return "redirect:/companies/" + who.companyId() + "/manager/settings";
    }

    @GetMapping("/settings")
    String show(Administrator who, Model model) {
        StoredSettings stored = store.load(who.companyId());
        Map<String, String> problems = messages(stored.invalid());
        Map<String, String> texts = texts(who, stored, problems, model);
        Map<String, String> shown = new HashMap<>(texts);
        stored.invalid().forEach(setting -> shown.put(setting.name(), setting.value())); // to be replaced by an Update
        show(who, texts, shown, problems, model);
        return "settings";
    }

    /** Stores what the person changed, and no more: others may have changed something else since the page was shown. */
    @PostMapping("/settings")
    String update(Administrator who, @RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
        SettingsForm form = SettingsForm.of(sent);
        try {
            Set<String> changed = store.change(who.companyId(), stored(who, form.changed()), who.email());
            next.addFlashAttribute("said", changed.isEmpty() ? "Nothing was changed."
                    : "Updated. The next export uses it.");
            return "redirect:/companies/" + who.companyId() + "/manager/settings";
        } catch (InvalidSettingsException refused) {
            show(who, form.typed(), form.shown(), messages(refused.invalid()), model);
            return "settings";
        }
    }

    private Map<String, String> stored(Administrator who, Map<Setting, String> changed) {
        Map<String, String> contents = new HashMap<>();
        changed.forEach((setting, typed) -> contents.put(setting.label(), fields.stored(who.companyId(), setting, typed)));
        return contents;
    }

    /** What can be chosen for a setting, while somebody types. */
    @GetMapping("/settings/{name}/choices")
    String choices(Administrator who, @PathVariable String name, @RequestParam Map<String, String> typed, Model model) {
        Setting setting = Setting.named(name).filter(known -> known.kind() == SettingKind.CHOICE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            model.addAttribute("options", choices.find(who.companyId(), setting, typed.getOrDefault(name, "")));
        } catch (StoppedException notReached) {
            model.addAttribute("options", List.of());
        }
        return "choices";
    }

    /** QuickBooks may be out of reach: the page can be used all the same. */
    private Map<String, String> texts(Administrator who, StoredSettings stored, Map<String, String> problems, Model model) {
        Map<String, String> texts = SettingFields.contents(stored.settings());
        try {
            fields.resolve(who.companyId(), stored.settings(), texts, problems);
        } catch (StoppedException notReached) {
            model.addAttribute("unreached", notReached.finding());
        }
        return texts;
    }

    private void show(Administrator who, Map<String, String> texts, Map<String, String> shown,
            Map<String, String> problems, Model model) {
        model.addAttribute("fields", fields.of(texts, shown, problems));
        model.addAttribute("plan", schedules.plan(who.companyId()));
        model.addAttribute("days", ScheduleChoice.DAYS);
        model.addAttribute("usual", exporter.schedule());
        model.addAttribute("changes", history.latest(who.companyId(), CHANGES));
    }

    private static Map<String, String> messages(List<InvalidSetting> invalid) {
        Map<String, String> messages = new HashMap<>();
        invalid.forEach(setting -> messages.put(setting.name(),
                "\"" + setting.value() + "\" is not possible here. It may be " + setting.allowed() + "."));
        return messages;
    }
}
