package org.freshet.internal.broker;

import java.util.Set;

/**
 * One message for one group.
 *
 * @param audience the users among the members who may receive it; empty: all
 * @param origin the connection that caused it and needs no echo; null: none
 * @param latest whether it stands for everything that the group was told so: what a member has not been sent yet is replaced
 * @param encoding called at most once, and only if somebody receives it
 */
public record Delivery(String group, Set<String> audience, String origin, boolean latest, Encoding encoding) {

    /** Makes the text of a message that carries this position. */
    @FunctionalInterface
    public interface Encoding {
        String at(String position);
    }

    public Delivery {
        audience = Set.copyOf(audience);
    }

    /** For every member. */
    public Delivery(String group, Encoding encoding) {
        this(group, Set.of(), null, false, encoding);
    }

    /** For every member, in place of what was said so before and is still waiting. */
    public static Delivery latest(String group, Encoding encoding) {
        return new Delivery(group, Set.of(), null, true, encoding);
    }

    boolean isFor(Connection member) {
        boolean heard = audience.isEmpty()
                || member.identity().user() != null
                        && audience.contains(member.identity().user());
        return heard && !member.id().equals(origin);
    }

    Message message(String position) {
        return new Message(encoding.at(position), latest ? group : null);
    }
}
