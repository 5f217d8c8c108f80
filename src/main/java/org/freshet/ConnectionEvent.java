package org.freshet;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What became of a connection of this node, for CDI observers: {@code @Observes @Joined ConnectionEvent}. Observers are called one after
 * the other, in the order of events, on a thread of their own, without a transaction, and with the event and beans as parameters. One that
 * throws is logged and stops nothing.
 *
 * @param connection its id, as its browser was told
 * @param caller who is behind it
 * @param group the group concerned; null for {@link Opened} and {@link Closed}
 */
public record ConnectionEvent(String connection, Caller caller, String group) {

    /** A connection has begun. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Opened {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Opened> implements Opened {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }

    /** A connection has ended, after it left its groups. Once, whoever ended it. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Closed {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Closed> implements Closed {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }

    /** A connection became a member of a group that it is not in of its own accord. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Subscribed {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Subscribed> implements Subscribed {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }

    /** Such a membership has ended. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Unsubscribed {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Unsubscribed> implements Unsubscribed {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }

    /** A user came into a group: the first connection of that user's in it. The group {@code users} tells of coming and going at all. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Joined {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Joined> implements Joined {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }

    /** A user left a group: the last connection of that user's in it. */
    @Documented
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
    public @interface Left {

        /** The qualifier as a value. */
        final class Literal extends AnnotationLiteral<Left> implements Left {

            private static final long serialVersionUID = 1L;

            public static final Literal INSTANCE = new Literal();

            private Literal() {}
        }
    }
}
