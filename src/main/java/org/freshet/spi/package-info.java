/**
 * What a deployer may replace or add. An implementation is a CDI bean of the application; where there is one of ours, it takes its place.
 *
 * <p>Imports the API only.
 */
package org.freshet.spi;
