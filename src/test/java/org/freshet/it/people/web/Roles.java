package org.freshet.it.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Anybody whose password is "secret" may log in; alice has both roles, bob one of them. */
@BasicAuthenticationMechanismDefinition(realmName = "test")
@ApplicationScoped
public class Roles implements IdentityStore {

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        Set<String> roles =
                switch (name) {
                    case "alice" -> Set.of("p", "q");
                    case "bob" -> Set.of("p");
                    default -> Set.of("none");
                };
        return credential.compareTo(name, "secret")
                ? new CredentialValidationResult(name, roles)
                : CredentialValidationResult.INVALID_RESULT;
    }
}
