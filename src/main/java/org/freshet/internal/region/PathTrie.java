package org.freshet.internal.region;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Values filed under paths. Finding those that are hit costs what the hitting paths and the found ones are long, however many others
 * there are. Not safe for several threads.
 */
final class PathTrie<V> {

    private final Node<V> root = new Node<>();

    void add(Path path, V value) {
        Node<V> node = root;
        for (int i = 0; i < path.length(); i++) {
            node = node.childOrNew(path.segment(i));
        }
        node.path = path;
        node.held.add(value);
    }

    void remove(Path path, V value) {
        root.remove(path, 0, value);
    }

    boolean isEmpty() {
        return root.isEmpty();
    }

    /** The nodes with values that any of these paths hits, each with the first that does. */
    Map<Node<V>, Path> hitBy(Collection<Path> paths) {
        Hits<V> hits = new Hits<>();
        for (Path path : paths) {
            hits.follow(root, path);
        }
        return hits.found;
    }

    static final class Node<V> {

        private final Held<V> held = new Held<>();
        private Map<String, Node<V>> children = Map.of();
        private Path path;

        /** The path of this node; only where there are values. */
        Path path() {
            return path;
        }

        Collection<V> values() {
            return held.values();
        }

        private boolean isEmpty() {
            return held.isEmpty() && children.isEmpty();
        }

        private Node<V> childOrNew(String segment) {
            if (children.isEmpty()) {
                children = new LinkedHashMap<>();
            }
            return children.computeIfAbsent(segment, absent -> new Node<>());
        }

        private void remove(Path from, int depth, V value) {
            if (depth == from.length()) {
                held.remove(value);
                return;
            }
            Node<V> child = children.get(from.segment(depth));
            if (child != null) {
                child.remove(from, depth + 1, value);
                if (child.isEmpty()) {
                    children.remove(from.segment(depth));
                }
            }
        }
    }

    /** What was found so far. */
    private static final class Hits<V> {

        private final Map<Node<V>, Path> found = new LinkedHashMap<>();
        // A transaction's many paths share their beginnings: no node is taken with all that is below it twice.
        private final Set<Node<V>> whole = new HashSet<>();

        void follow(Node<V> root, Path path) {
            Node<V> node = root;
            for (int i = 0; i < path.length(); i++) {
                take(node, path);
                node = node.children.get(path.segment(i));
                if (node == null || whole.contains(node)) {
                    return;
                }
            }
            takeWhole(node, path);
        }

        private void takeWhole(Node<V> node, Path by) {
            if (whole.add(node)) {
                take(node, by);
                node.children.values().forEach(child -> takeWhole(child, by));
            }
        }

        private void take(Node<V> node, Path by) {
            if (!node.held.isEmpty()) {
                found.putIfAbsent(node, by);
            }
        }
    }
}
