package io.reconpro.qbo.gate;

/**
 * A record of the books that can be chosen for a setting.
 *
 * @param id what is stored
 * @param name what is shown: the names from the top of its hierarchy down, joined by colons
 */
public record Option(String id, String name) {

    static Option of(Listed listed) {
        return new Option(listed.id(), listed.qualifiedName());
    }
}
