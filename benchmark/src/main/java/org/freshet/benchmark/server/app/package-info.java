/**
 * The measured application: one entity, and one region that shows it, kept fresh in three ways: by Freshet ({@code live.xhtml}), by OmniFaces'
 * {@code o:socket} with {@code f:ajax} ({@code ajax.xhtml}), and by one render and a bare loop of sends ({@code bare.xhtml}). Runs on the
 * server; imports nothing of the harness.
 */
package org.freshet.benchmark.server.app;
