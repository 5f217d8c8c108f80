package org.freshet.browser;

/**
 * A region's element as the server writes it. Its token begins with a name for it ("a1": the first one of region "a"), and goes on with
 * the groups that {@link FakeServer} grants for it.
 */
record RegionElement(String id, String key, int turn, String mode, String declared, String more, String content) {

    /** A personal region that shows its own id and declares {@code demo.todo}. */
    static RegionElement region(String id, int turn) {
        return new RegionElement(id, null, turn, "personal", "demo.todo ", "", id);
    }

    /** A region in a row of a table. */
    static RegionElement row(int number, String key, int turn) {
        return region("f:list:" + number + ":row", turn).keyed(key).showing("row " + key);
    }

    RegionElement keyed(String newKey) {
        return new RegionElement(id, newKey, turn, mode, declared, more, content);
    }

    RegionElement in(String newMode) {
        return new RegionElement(id, key, turn, newMode, declared, more, content);
    }

    RegionElement declaring(String groups) {
        return new RegionElement(id, key, turn, mode, groups.isEmpty() ? "" : groups + " ", more, content);
    }

    RegionElement with(String attributes) {
        return new RegionElement(id, key, turn, mode, declared, more + " " + attributes, content);
    }

    RegionElement showing(Object newContent) {
        return new RegionElement(id, key, turn, mode, declared, more, newContent.toString());
    }

    /** As it is within another one that was rendered for everybody. */
    RegionElement within() {
        return with("rx-within");
    }

    /** In place of itself within one that was rendered for everybody. */
    String hole() {
        return "<div id='%s'%s rx-hole></div>".formatted(id, keyAttribute());
    }

    /** As it is when everybody gets it. */
    String pushed() {
        return "<div id='%s'%s%s>%s</div>".formatted(id, keyAttribute(), more, content);
    }

    /** What it is called in messages: without its row. */
    String name() {
        return key == null ? id : id.replaceAll(":\\d+", "");
    }

    /** The group of the region itself. */
    String group() {
        return ("region." + name() + (key == null ? "" : "." + key)).replace(':', '-');
    }

    String token() {
        return (key == null ? id : key) + turn + " " + groups();
    }

    private String groups() {
        return declared + group();
    }

    private String keyAttribute() {
        return key == null ? "" : " rx-key='" + key + "'";
    }

    @Override
    public String toString() {
        return "<div id='%s'%s rx-region='%s' rx-mode='%s' rx-groups='%s' rx-token='%s'%s>%s</div>"
                .formatted(id, keyAttribute(), group(), mode, groups(), token(), more, content);
    }
}
