package io.reconpro.qbo.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns settings into the JSON that is kept with a run, and back. */
@Component
public class SettingsSnapshot {

    private static final TypeReference<Map<String, String>> CONTENTS = new TypeReference<>() { };

    private final ObjectMapper json;

    SettingsSnapshot(ObjectMapper json) {
        this.json = json;
    }

    public String write(CompanySettings settings) {
        try {
            return json.writeValueAsString(SettingsText.write(settings));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts cannot be written as JSON", impossible);
        }
    }

    /**
     * The settings of a snapshot, which an earlier release may have written: what it does not name has its standard.
     *
     * @throws IllegalArgumentException when it is not a snapshot
     */
    public CompanySettings read(String snapshot) {
        try {
            return SettingsText.read(json.readValue(snapshot, CONTENTS)).settings();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a snapshot of settings: " + snapshot, broken);
        }
    }
}
