package org.freshet.it.hostile;

import java.util.List;

/**
 * What messages are made of.
 *
 * @param tokens the attacker's own, and such as he should not have
 * @param methods of the application, to be called as they should not be
 */
public record Words(List<String> tokens, List<String> methods) {

    static final List<String> TYPES = List.of(
            "subscribe",
            "unsubscribe",
            "call",
            "ping",
            "pong",
            "hello",
            "bye",
            "fragment",
            "refresh",
            "created",
            "resync",
            "SUBSCRIBE",
            " call");
    static final List<String> MEMBERS = List.of(
            "type",
            "ref",
            "group",
            "token",
            "since",
            "method",
            "args",
            "key",
            "origin",
            "__proto__",
            "constructor",
            "@type",
            "class",
            "name",
            "parts",
            "day",
            "size",
            "");
    static final List<String> GROUPS = List.of(
            "demo.todo",
            "demo.todo.1",
            "user.alice",
            "user.mallory",
            "users",
            "broadcast",
            "session.0123456789abcdef01234567",
            "region.3f9a",
            "presence.demo.todo",
            "news.sports",
            "mallory.own",
            "*",
            "**",
            "demo.*",
            "a..b",
            ".",
            "..");
    static final List<String> METHODS = List.of(
            "todoService.removeAll",
            "operations.doGet",
            "reactivePublisher.refresh",
            "java.lang.Runtime.exec",
            "getClass.getClassLoader",
            "todoPage.add",
            "todoService",
            ".add",
            "todoService.",
            "todoService.hashCode",
            "todoService.getClass",
            "users.validate");
    static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\n2026-01-01 ERROR forged",
            "__proto__",
            "toString",
            "../../WEB-INF/web.xml",
            "'; drop table Todo; --",
            "${jndi:ldap://127.0.0.1:1/x}",
            "#{facesContext.externalContext.invalidateSession()}",
            "<script>alert(1)</script>",
            "%s%n%x{0}",
            "ünï\uD83D\uDE00",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFF",
            "x".repeat(99),
            "x".repeat(100),
            "x".repeat(3_000));
    /** As they stand in JSON. */
    static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "-0",
            "0.1",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890",
            "1e400",
            "1e-400",
            "1e99999",
            "-1E+2147483647",
            "1e-2147483647",
            "1e99999999999");
    /** Frames that are no message, or hardly. */
    static final List<String> JUNK = List.of(
            "",
            " ",
            "null",
            "1",
            "\"ping\"",
            "{",
            "}",
            "[]",
            "{}",
            "[[]]",
            "[1,null,\"x\",{}]",
            "NaN",
            "{'type':'ping'}",
            "{type:\"ping\"}",
            "{\"type\":\"ping\"}{\"type\":\"ping\"}",
            "{\"type\":\"ping\",}",
            "\uFEFF{\"type\":\"ping\"}",
            "/* */{\"type\":\"ping\"}",
            "{\"type\":\"ping\",\"type\":\"call\"}",
            "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>",
            "\u0000\u0001\u0002",
            "\\u007b");
}
