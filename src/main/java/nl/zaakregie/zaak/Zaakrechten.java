package nl.zaakregie.zaak;

import java.util.Set;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.platform.web.ForbiddenException;
import org.springframework.stereotype.Component;

/** Whether whoever is logged in may take a step that does not follow from having the task. */
@Component
public class Zaakrechten {

    private static final Set<String> KCC =
            Set.of(Rol.EERSTELIJN.groep(), Rol.TWEEDELIJN.groep(), Rol.TEAMLEIDER.groep());
    private static final Set<String> REGIE = Set.of(Rol.ACCOUNTMANAGER.groep(), Rol.TEAMLEIDER.groep());

    private final Zaakgroepen groepen;

    Zaakrechten(Zaakgroepen groepen) {
        this.groepen = groepen;
    }

    /** Who handles the zaak, and who talks with customers of all departments. */
    public boolean mayAddBijlage(Zaak zaak) {
        return isOfCaller(zaak) || isKcc();
    }

    /** Who handles the zaak, and who added the file. */
    public boolean mayReadBijlage(Zaak zaak, Bijlage bijlage) {
        return isOfCaller(zaak) || bijlage.door().equals(Gebruiker.account());
    }

    /** Who handles the zaak, and who talks with customers of all departments. */
    public boolean mayWithdraw(Zaak zaak) {
        return isOfCaller(zaak) || isKcc();
    }

    /** Who handled the zaak last, and who directs the work of others. */
    public boolean mayReopen(Zaak zaak) {
        return isOfCaller(zaak) || isRegie();
    }

    /** Whether the zaak lies with a group of the caller. */
    boolean isOfCaller(Zaak zaak) {
        return Gebruiker.groepen().contains(groepen.getGroep(zaak));
    }

    /** Whether the caller directs the work of others. */
    static boolean isRegie() {
        return Gebruiker.groepen().stream().anyMatch(REGIE::contains);
    }

    /** Whether the caller talks with customers of all departments. */
    private static boolean isKcc() {
        return Gebruiker.groepen().stream().anyMatch(KCC::contains);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenException(
                    "zaak", "niet-uw-zaak", "Deze zaak ligt bij een andere groep. Vraag een collega daarvan.");
        }
    }
}
