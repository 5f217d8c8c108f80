/**
 * The extension and the composition root: the one place that sees everything. Nobody imports it.
 *
 * <p>Reading order: {@code FreshetExtension} (deployment), {@code FreshetInitializer} and {@code FreshetListener} (start of a web
 * application), {@code Freshet} (what there is one of in a CDI container), {@code Node} (what runs), {@code Dispatcher} (the way of a
 * change after the commit).
 */
package org.freshet.internal.cdi;
