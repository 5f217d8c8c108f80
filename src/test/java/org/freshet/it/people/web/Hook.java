package org.freshet.it.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.freshet.Caller;
import org.freshet.ReactiveMessage;
import org.freshet.spi.MessageHook;

/** Looks at what the group {@code hooked} is told. */
@ApplicationScoped
public class Hook implements MessageHook {

    @Override
    public ReactiveMessage received(Caller who, ReactiveMessage message) {
        return message.type().equals("chat") ? null : message;
    }

    @Override
    public ReactiveMessage sending(Caller who, ReactiveMessage message) {
        if (!"hooked".equals(message.members().get("group"))) {
            return message;
        }
        return switch (String.valueOf(who.user())) {
            case "mallory" -> null;
            case "bob" -> throw new IllegalStateException("failed on purpose");
            default -> message.with("seen", who.user());
        };
    }
}
