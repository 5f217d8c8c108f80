package org.freshet.internal.statement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freshet.Reactive;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.Synchronize;

/** Entities mapped in many ways. */
final class Shop {

    private Shop() {}

    static final Class<?>[] ENTITIES = {
        Item.class,
        Book.class,
        Wine.class,
        Order.class,
        Line.class,
        Label.class,
        Crate.class,
        Bottle.class,
        Plain.class,
        Turnover.class
    };

    @Entity(name = "Item")
    @Reactive
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Item {
        @Id
        Long id;

        String title;
        int price;
    }

    @Entity(name = "Book")
    static class Book extends Item {
        int pages;
    }

    @Entity(name = "Wine")
    static class Wine extends Item {
        @Column(name = "\"Vintage Year\"")
        int vintage;
    }

    @Embeddable
    static class Address {
        String street;
        String city;
    }

    @Entity(name = "Order")
    @Table(name = "\"Order\"", schema = "PUBLIC")
    @SecondaryTable(name = "order_note")
    @Reactive
    static class Order {
        @Id
        Long id;

        @Version
        @Column(name = "opt_lock")
        int version;

        boolean paid;

        @Column(table = "order_note")
        String note;

        @Embedded
        Address address;

        @ElementCollection
        @CollectionTable(name = "order_words")
        Set<String> words;

        @ManyToMany
        List<Label> labels;

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "ord")
        List<Line> lines;
    }

    @Entity(name = "Line")
    @Reactive
    static class Line {
        @Id
        Long id;

        int quantity;
        String remark;

        @ManyToOne
        @JoinColumn(name = "item_no")
        Item item;
    }

    @Entity(name = "Label")
    @Reactive
    static class Label {
        @Id
        Long id;

        String name;
        String color;

        @ManyToMany(mappedBy = "labels")
        List<Order> orders;
    }

    @Entity(name = "Crate")
    @Reactive
    static class Crate {
        @Id
        Long id;

        int width;
        int height;
        Long content;

        @Formula("width * height")
        int area;

        @ManyToOne
        @JoinFormula("content")
        Item item;

        @OneToMany
        @JoinColumn(name = "crate")
        @MapKey(name = "name")
        Map<String, Bottle> bottles;
    }

    @Entity(name = "Bottle")
    static class Bottle {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Plain")
    static class Plain {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Turnover")
    @Immutable
    @Synchronize({"Line"})
    static class Turnover {
        @Id
        Long id;

        int total;
    }
}
