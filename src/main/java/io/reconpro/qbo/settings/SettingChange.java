package io.reconpro.qbo.settings;

import java.time.Instant;

/**
 * A change of one setting of a company.
 *
 * @param name the setting, such as write-mode; one that no release knows any more is possible
 * @param from what it held before; its standard when it had never been stored
 * @param to what it holds since; empty for a name that is no setting, and was removed
 * @param actor who changed it: e-mail of a user, or the name of what did
 */
public record SettingChange(String name, String from, String to, String actor, Instant at) {
}
