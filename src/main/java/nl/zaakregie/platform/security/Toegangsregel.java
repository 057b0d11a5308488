package nl.zaakregie.platform.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One row of the authorization matrix: who may send this method to these addresses.
 *
 * @param method the method, or null for all
 * @param paths path patterns from the root of the application
 * @param wie everybody, whoever is logged in, or the members of some roles
 * @param rollen the roles, when it is about roles
 */
public record Toegangsregel(@Nullable HttpMethod method, List<String> paths, Wie wie, Set<Rol> rollen) {

    /** For whom a row is. */
    public enum Wie {
        IEDEREEN,
        INGELOGD,
        ROLLEN
    }

    /** Whether somebody who is logged in and in these groups may. */
    boolean allows(Set<String> groepen) {
        return wie != Wie.ROLLEN || rollen.stream().map(Rol::groep).anyMatch(groepen::contains);
    }

    static Toegangsregel everybody(@Nullable HttpMethod method, String... paths) {
        return new Toegangsregel(method, List.of(paths), Wie.IEDEREEN, Set.of());
    }

    static Toegangsregel loggedIn(@Nullable HttpMethod method, String... paths) {
        return new Toegangsregel(method, List.of(paths), Wie.INGELOGD, Set.of());
    }

    static Toegangsregel roles(@Nullable HttpMethod method, Set<Rol> rollen, String... paths) {
        return new Toegangsregel(method, List.of(paths), Wie.ROLLEN, rollen);
    }

    static Set<Rol> anyOf(Rol first, Rol... others) {
        Set<Rol> rollen = EnumSet.of(first);
        rollen.addAll(Arrays.asList(others));
        return rollen;
    }
}
