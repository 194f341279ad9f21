package io.reconpro.qbo.gate;

import io.reconpro.qbo.settings.Setting;

/**
 * What a setting that names a record of the books stands for.
 *
 * @param value what is stored, an id or a name; empty when nothing is chosen
 * @param option the record, usable or not; null when there is none, or several
 * @param problem why it cannot be used, as the end of a sentence that begins with "but"; null when it can, and
 *     when nothing is chosen and need not be
 */
public record Resolved(Setting setting, String value, Option option, String problem) {

    static Resolved of(Setting setting, String value, Choice choice) {
        return new Resolved(setting, value, choice.meant() == null ? null : Option.of(choice.meant()),
                choice.problem());
    }
}
