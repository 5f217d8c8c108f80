package org.freshet.internal.region;

/** What came of rendering a shared variant. */
public sealed interface Outcome {

    Variant variant();

    /** @param html the region's element as it is sent */
    record Rendered(Shown shown, String html) implements Outcome {
        @Override
        public Variant variant() {
            return shown.variant();
        }
    }

    /** The view does not show it any more. */
    record Gone(Variant variant) implements Outcome {}

    /** It failed, and was logged: browsers keep what they have. */
    record Failed(Variant variant) implements Outcome {}

    /** It turned out not to be the same for everybody. */
    record Unshareable(Variant variant, Mode mode, String reason) implements Outcome {}
}
