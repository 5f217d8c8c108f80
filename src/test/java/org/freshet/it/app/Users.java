package org.freshet.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Who may log in: anybody whose password is "secret". */
@BasicAuthenticationMechanismDefinition(realmName = "test")
@ApplicationScoped
public class Users implements IdentityStore {

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return credential.compareTo(credential.getCaller(), "secret")
                ? new CredentialValidationResult(credential.getCaller(), Set.of("user"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
