package org.freshet.internal.broker;

import java.util.Set;

/**
 * One message for one group.
 *
 * @param audience the users among the members who may receive it; null: all; empty: nobody
 * @param except the connection that is left out; null: none
 * @param latest whether it stands for everything that the group was told so: what a member has not been sent yet is replaced
 * @param cause the connection that caused it and may pass over it, so that nothing of that is replaced there; null: none
 * @param encoding called at most once, and only if somebody receives it
 */
public record Delivery(
        String group, Set<String> audience, String except, boolean latest, String cause, Encoding encoding) {

    /** Makes the text of a message that carries this position. */
    @FunctionalInterface
    public interface Encoding {
        String at(String position);
    }

    public Delivery {
        audience = audience == null ? null : Set.copyOf(audience);
    }

    /** For every member. */
    public Delivery(String group, Encoding encoding) {
        this(group, null, null, encoding);
    }

    /** For some of the members. */
    public Delivery(String group, Set<String> audience, String except, Encoding encoding) {
        this(group, audience, except, false, null, encoding);
    }

    /** For every member, in place of what was said so before and is still waiting. */
    public static Delivery latest(String group, String cause, Encoding encoding) {
        return new Delivery(group, null, null, true, cause, encoding);
    }

    boolean isFor(Connection member) {
        boolean heard = audience == null
                || member.identity().user() != null
                        && audience.contains(member.identity().user());
        return heard && !member.id().equals(except) && member.hears(group);
    }

    Message message(String position) {
        return Message.news(encoding.at(position), position, latest ? group : null);
    }

    boolean isCausedBy(Connection member) {
        return member.id().equals(cause);
    }
}
