/** The settings: one place that lists each with its key, default, accepted values and meaning. Imports the texts only. */
package org.freshet.internal.settings;
