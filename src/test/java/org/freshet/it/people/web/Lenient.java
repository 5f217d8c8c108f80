package org.freshet.it.people.web;

import org.freshet.ReactiveConsumer;
import org.freshet.ReactiveEndpoint;

/** For who has one of the roles. */
@ReactiveConsumer(
        path = "lenient",
        anyRole = {"p", "q"})
public class Lenient implements ReactiveEndpoint {}
