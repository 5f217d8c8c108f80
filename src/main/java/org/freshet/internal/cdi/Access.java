package org.freshet.internal.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.freshet.ReactiveGroups;
import org.freshet.internal.protocol.GroupAccess;
import org.freshet.internal.protocol.GroupPatterns;
import org.freshet.internal.settings.Setting;
import org.freshet.internal.settings.Settings;
import org.freshet.internal.text.ModelTexts;

/**
 * What the application says about who may subscribe.
 *
 * @param roles those that matter
 */
record Access(GroupPatterns patterns, AuthorizerBeans authorizers, Set<String> roles) {

    /**
     * Asks the application, once.
     *
     * @param found the roles that its classes name
     * @throws IllegalArgumentException if what it says is wrong
     */
    static Access of(Settings settings, Set<String> found, BeanManager manager) {
        GroupPatterns patterns = new GroupPatterns();
        manager.getEvent().select(ReactiveGroups.class).fire(patterns);
        List<String> problems = patterns.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(ModelTexts.problems(problems));
        }
        Set<String> roles = new TreeSet<>(found);
        roles.addAll(patterns.roles());
        roles.addAll(settings.words(Setting.ROLES));
        return new Access(patterns, new AuthorizerBeans(), roles);
    }

    GroupAccess groups() {
        return new GroupAccess(patterns, authorizers);
    }
}
