/**
 * What a deployer may replace. An implementation is a CDI bean of the application; it then takes the place of ours.
 *
 * <p>Imports the API only.
 */
package org.freshet.spi;
