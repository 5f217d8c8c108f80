package org.freshet.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** What {@link FakeServer} says. */
final class Message {

    static final String HELLO =
            "{\"type\":\"hello\",\"protocol\":\"rx.1\",\"connection\":\"c\",\"position\":\"p0\",\"heartbeat\":10000}";
    static final String RESYNC = "{\"type\":\"resync\",\"reason\":\"overflow\"}";

    private Message() {}

    /** @param members in JSON, each with a comma before it */
    static String of(String type, String group, String members) {
        return "{\"type\":\"%s\",\"group\":\"%s\"%s}".formatted(type, group, members);
    }

    /** @param detail in JSON */
    static String notice(String group, String event, String detail) {
        return of("notify", group, ",\"event\":\"%s\",\"detail\":%s,\"position\":\"p9\"".formatted(event, detail));
    }

    /** @param data in JSON */
    static String data(String group, String data) {
        return of("data", group, ",\"data\":" + data);
    }

    /** @param lists in JSON, from user to count */
    static String present(String group, String joined, String left, int count) {
        return of("presence", group, ",\"joined\":%s,\"left\":%s,\"count\":%d".formatted(joined, left, count));
    }

    /** @param value in JSON */
    static String result(JsonObject call, String value) {
        return "{\"type\":\"result\",\"ref\":%s,\"ok\":true,\"value\":%s,\"refresh\":true}"
                .formatted(call.get("ref"), value);
    }

    static String failure(JsonObject call, String code) {
        return "{\"type\":\"result\",\"ref\":%s,\"ok\":false,\"error\":{\"code\":\"%s\",\"message\":\"why\"}}"
                .formatted(call.get("ref"), code);
    }

    /** The same message as the consequence of a call. */
    static String causedBy(JsonObject call, String message) {
        return message.replaceFirst("}$", ",\"origin\":\"c\",\"call\":" + call.get("ref") + "}");
    }

    static String refresh(RegionElement region) {
        return refresh(region.group(), "");
    }

    /** The same, to be answered within some milliseconds. */
    static String refresh(RegionElement region, int within) {
        return refresh(region.group(), ",\"within\":" + within);
    }

    static String fragment(RegionElement region) {
        return fragment(region, region.pushed());
    }

    static String fragment(RegionElement region, String html) {
        return about("fragment", region, ",\"html\":" + new Gson().toJson(html));
    }

    static String gone(RegionElement region) {
        return about("gone", region, "");
    }

    static String subscribed(JsonObject subscribe, String group) {
        return "{\"type\":\"subscribed\",\"ref\":%s,\"group\":\"%s\",\"status\":\"subscribed\",\"position\":\"p1\"}"
                .formatted(subscribe.get("ref"), group);
    }

    static String missed(JsonObject subscribe, String group) {
        return "{\"type\":\"subscribed\",\"ref\":%s,\"group\":\"%s\",\"position\":\"p1\",\"recovered\":false}"
                .formatted(subscribe.get("ref"), group);
    }

    static String refused(JsonObject subscribe) {
        return refused(subscribe, "expired-token");
    }

    static String refused(JsonObject subscribe, String code) {
        return "{\"type\":\"error\",\"ref\":%s,\"code\":\"%s\",\"message\":\"why\"}"
                .formatted(subscribe.get("ref"), code);
    }

    private static String refresh(String group, String more) {
        return "{\"type\":\"refresh\",\"group\":\"%s\",\"position\":\"p7\"%s}".formatted(group, more);
    }

    private static String about(String type, RegionElement region, String more) {
        var key = region.key() == null ? "" : ",\"key\":\"" + region.key() + "\"";
        return "{\"type\":\"%s\",\"region\":\"%s\",\"position\":\"p8\"%s%s}".formatted(type, region.name(), key, more);
    }
}
