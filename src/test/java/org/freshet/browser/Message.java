package org.freshet.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** What {@link FakeServer} says. */
final class Message {

    static final String HELLO =
            "{\"type\":\"hello\",\"protocol\":\"rx.1\",\"connection\":\"c\",\"position\":\"p0\",\"heartbeat\":10000}";
    static final String RESYNC = "{\"type\":\"resync\",\"reason\":\"overflow\"}";

    private Message() {}

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
        return "{\"type\":\"error\",\"ref\":%s,\"code\":\"expired-token\",\"message\":\"expired\"}"
                .formatted(subscribe.get("ref"));
    }

    private static String refresh(String group, String more) {
        return "{\"type\":\"refresh\",\"group\":\"%s\",\"position\":\"p7\"%s}".formatted(group, more);
    }

    private static String about(String type, RegionElement region, String more) {
        var key = region.key() == null ? "" : ",\"key\":\"" + region.key() + "\"";
        return "{\"type\":\"%s\",\"region\":\"%s\",\"position\":\"p8\"%s%s}".formatted(type, region.name(), key, more);
    }
}
