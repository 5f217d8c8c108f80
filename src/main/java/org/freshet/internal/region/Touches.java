package org.freshet.internal.region;

import java.util.HashMap;
import java.util.Map;

/** When each path and each group was last touched, by growing numbers from 1 on. Not safe for several threads. */
final class Touches {

    private final Node root = new Node();
    private final Map<String, Long> groups = new HashMap<>();
    private int paths;

    void touch(Path path, long number) {
        Node node = root;
        for (int i = 0; i < path.length(); i++) {
            node = node.childOrNew(path.segment(i));
            node.orBelow = number;
        }
        paths += node.here == 0 ? 1 : 0;
        node.here = number;
    }

    void touch(String group, long number) {
        groups.put(group, number);
    }

    /** How many paths and groups were touched. */
    int size() {
        return paths + groups.size();
    }

    boolean since(long mark, Dependencies dependencies) {
        return dependencies.paths().stream().anyMatch(path -> root.hitSince(mark, path))
                || dependencies.groups().stream().anyMatch(group -> groups.getOrDefault(group, 0L) > mark);
    }

    private static final class Node {

        private Map<String, Node> children = Map.of();
        private long here;
        private long orBelow;

        Node childOrNew(String segment) {
            if (children.isEmpty()) {
                children = new HashMap<>();
            }
            return children.computeIfAbsent(segment, absent -> new Node());
        }

        boolean hitSince(long mark, Path dependency) {
            Node node = this;
            for (int i = 0; i < dependency.length(); i++) {
                node = node.children.get(dependency.segment(i));
                if (node == null) {
                    return false;
                }
                if (node.here > mark) {
                    return true;
                }
            }
            return node.orBelow > mark;
        }
    }
}
