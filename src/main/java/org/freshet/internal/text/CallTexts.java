package org.freshet.internal.text;

/** Calls by browsers. */
public final class CallTexts {

    private CallTexts() {}

    public static String methodNotCallable(String method) {
        return "RX0701: @ReactiveMethod on " + method
                + ", which is not public or is static. Allowed are public methods of"
                + " the bean's instances. Make it one or remove the annotation.";
    }

    public static String twoMethodsOfOneName(String name, String one, String other) {
        return "RX0702: @ReactiveMethod: two methods are called \"" + name + "\": " + one + " and " + other
                + ". Allowed is one of each name; parameters do not tell them apart. Rename one, or its bean with @Named.";
    }

    public static String methodOfWrongScope(String method, String scope) {
        return "RX0703: @ReactiveMethod on " + method + ", whose bean is " + scope
                + ": there is no such scope in a call,"
                + " which has no HTTP session and no page. Allowed are @ApplicationScoped, @RequestScoped, @Singleton,"
                + " @Dependent and EJBs. Move the method to such a bean.";
    }

    public static String methodNotInView(String method, String types) {
        return "RX0704: @ReactiveMethod on " + method + ", which none of the bean's types has: " + types
                + ". Allowed are methods of its class, or of a local business interface of an EJB. Add it to one, or"
                + " @LocalBean to the EJB.";
    }

    public static String methodWithTypeVariable(String method, String variable) {
        return "RX0705: @ReactiveMethod on " + method + ": what " + variable
                + " is in a parameter's type is not known when"
                + " arguments are read. Allowed are types without variables. Override the method with such types.";
    }

    public static String methodReturnsLater(String method, String type) {
        return "RX0706: @ReactiveMethod on " + method + " returns a " + type
                + ". The caller is answered when the method"
                + " returns; allowed are values that JSON-B can write, and void. Return the value itself, and publish what"
                + " comes later.";
    }

    public static String callFailed(String method) {
        return "RX0711: The call of " + method
                + " by a browser has failed; it was told so, and no more. The cause follows.";
    }

    public static String resultNotWritten(String method) {
        return "RX0712: What " + method
                + " returned to a browser could not be written by JSON-B; it was told that the call"
                + " has failed, though it has run. Allowed are values without cycles, loaded, and not longer than 512 KB."
                + " Return a record of what the page needs.";
    }

    public static String callRunsLong(String method, long seconds, int threads) {
        return "RX0713: A call of " + method + " has been running for more than " + seconds
                + " s. Another thread takes the"
                + " place of its own, for up to " + threads + " calls; more of them keep all others waiting. Make it"
                + " shorter, or let it begin the work and publish the result; freshet.call-threads allows more at a time.";
    }

    public static String methodReturnsEntity(String method, String entity) {
        return "RX0714: @ReactiveMethod on " + method + " returns the entity " + entity + ": JSON-B writes all of its"
                + " attributes to the browser, whatever @Reactive exposes. Return a record of what the page needs.";
    }

    public static String noCallIsActive() {
        return "RX0715: There is no call on this thread. Allowed is ReactiveCall while a @ReactiveMethod runs, on its thread."
                + " Ask isActive() first.";
    }

    public static String callLeftTransaction(String method) {
        return "RX0716: " + method
                + ", called by a browser, has begun a transaction and not ended it; it was rolled back."
                + " End it in the method, or use @Transactional.";
    }
}
