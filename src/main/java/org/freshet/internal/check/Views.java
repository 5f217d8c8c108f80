package org.freshet.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freshet.internal.text.CheckTexts;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Facelets files of an application and what they declare. Immutable once read. */
public final class Views {

    private static final String SUFFIX = ".xhtml";

    private final Map<String, View> read = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Views() {}

    /** Reads them all; one that cannot be read becomes a finding of the check. */
    public static Views read(Pages pages) {
        Views views = new Views();
        FaceletsReader reader = new FaceletsReader();
        for (String name : new TreeSet<>(pages.names())) {
            if (name.endsWith(SUFFIX)) {
                views.add(reader, pages, name);
            }
        }
        return views;
    }

    /** The regions of a view in the order of their tags, with those of the files that it includes by name, and these include. */
    public List<RegionDeclaration> regions(String view) {
        return closure(view).stream().flatMap(v -> v.regions().stream()).toList();
    }

    /** The region with this {@code id} in a view or in what it includes; null if there is none. */
    public RegionDeclaration regionOrNull(String view, String id) {
        return regions(view).stream()
                .filter(region -> id.equals(region.id()))
                .findFirst()
                .orElse(null);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(read.keySet());
    }

    Collection<View> all() {
        return Collections.unmodifiableCollection(read.values());
    }

    List<RegionDeclaration> regions() {
        return read.values().stream().flatMap(view -> view.regions().stream()).toList();
    }

    /** Why it cannot be read; null for one that is unknown or could be read. */
    String reasonOrNull(String view) {
        return unreadable.get(view);
    }

    /** About the files that could not be read. */
    List<Finding> findings() {
        return findings;
    }

    /** A view and the files that it includes by name, at any depth; empty if it is unknown. */
    List<View> closure(String view) {
        Map<String, View> found = new LinkedHashMap<>();
        Deque<String> names = new ArrayDeque<>(List.of(view));
        while (!names.isEmpty()) {
            View next = orNull(names.pop());
            if (next != null && found.putIfAbsent(next.name(), next) == null) {
                names.addAll(next.includes());
            }
        }
        return List.copyOf(found.values());
    }

    /** The names of the files that others include. */
    Set<String> included() {
        return includes()
                .map(this::orNull)
                .filter(Objects::nonNull)
                .map(View::name)
                .collect(Collectors.toSet());
    }

    /** Whether all files are known that others include by name; those of a component library may not be. */
    boolean areComplete() {
        return includes().allMatch(name -> orNull(name) != null);
    }

    private Stream<String> includes() {
        return read.values().stream().flatMap(view -> view.includes().stream());
    }

    /** A resource may also come from the class path (Jakarta Faces 4.0, 2.6.1.2): it then stands below the root. */
    private View orNull(String name) {
        View view = read.get(name);
        return view == null && name.startsWith(View.RESOURCES)
                ? read.get(name.substring(View.RESOURCES.length() - 1))
                : view;
    }

    private void add(FaceletsReader reader, Pages pages, String name) {
        try (InputStream in = pages.open(name)) {
            if (in == null) {
                unreadable(name, 0, "there is no such file");
            } else {
                read.put(name, reader.read(name, in));
            }
        } catch (SAXParseException e) {
            unreadable(name, e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            unreadable(name, 0, String.valueOf(e.getMessage()));
        }
    }

    private void unreadable(String name, int line, String reason) {
        String place = line > 0 ? name + ':' + line : name;
        unreadable.put(name, place + ": " + reason);
        findings.add(Finding.warning(CheckTexts.unreadableView(place, reason)));
    }
}
