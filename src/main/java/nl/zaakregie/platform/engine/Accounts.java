package nl.zaakregie.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The accounts and groups that the engine knows, for log-in, API clients and work lists alike. */
@Component
public class Accounts {

    /** Group whose members may do anything in the engine. */
    public static final String ENGINE_ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    private final IdentityService identityService;
    private final Processen processen;

    Accounts(IdentityService identityService, Processen processen) {
        this.identityService = identityService;
        this.processen = processen;
    }

    /** Whether this password belongs to this account. The engine slows down repeated wrong answers. */
    public boolean checkPassword(String account, String wachtwoord) {
        return identityService.checkPassword(account, wachtwoord);
    }

    /** Ids of the groups that the account is in now; empty for an unknown account. */
    public Set<String> groepen(String account) {
        return processen.inOneCommand(command -> identityService.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether there is such an account and it is in this group now, whoever asks. */
    public boolean isLid(String account, String groep) {
        return processen.withoutAuthorization(() -> identityService
                        .createUserQuery()
                        .userId(account)
                        .memberOfGroup(groep)
                        .count()
                > 0);
    }

    public boolean exists(String account) {
        return identityService.createUserQuery().userId(account).count() > 0;
    }

    /** Display name of an account; empty when it is unknown. */
    public Optional<String> findNaam(String account) {
        return Optional.ofNullable(
                        identityService.createUserQuery().userId(account).singleResult())
                .map(user -> user.getFirstName() + " " + user.getLastName());
    }

    /** Makes the group when it is not there yet. */
    public void ensureGroep(String id, String naam) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(naam);
            group.setType("ZAAKREGIE");
            identityService.saveGroup(group);
        }
    }

    /** Makes the account with its groups when it is not there yet; an existing account is left as it is. */
    public void ensureAccount(NewAccount account) {
        if (exists(account.id())) {
            return;
        }
        User user = identityService.newUser(account.id());
        user.setFirstName(account.voornaam());
        user.setLastName(account.achternaam());
        user.setEmail(account.emailadres());
        user.setPassword(account.wachtwoord());
        identityService.saveUser(user);
        account.groepen().forEach(groep -> identityService.createMembership(account.id(), groep));
    }

    /** An account to make; the groups must exist. */
    public record NewAccount(
            String id, String voornaam, String achternaam, String emailadres, String wachtwoord, List<String> groepen) {

        /** Leaves the password out: records end up in logs. */
        @Override
        public String toString() {
            return "NewAccount[" + id + "]";
        }
    }
}
