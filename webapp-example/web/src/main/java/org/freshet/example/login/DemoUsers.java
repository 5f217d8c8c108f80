package org.freshet.example.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Arrays;
import java.util.List;

/** Tells Jakarta Security who there is. */
@Named
@ApplicationScoped
public class DemoUsers implements IdentityStore {

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return DemoUser.named(credential.getCaller())
                .filter(user -> credential.compareTo(user.userName(), user.userName()))
                .map(user -> new CredentialValidationResult(user.userName(), user.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    public List<String> getNames() {
        return Arrays.stream(DemoUser.values()).map(DemoUser::userName).toList();
    }
}
