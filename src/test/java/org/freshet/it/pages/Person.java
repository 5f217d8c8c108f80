package org.freshet.it.pages;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.freshet.Reactive;

@Entity
// The database of Payara outlives a deployment, and another one has persons, too.
@Table(name = "pages_person")
@Reactive
public class Person extends Numbered {

    private String name;

    /** No page shows it. */
    private String email;

    @Embedded
    private Address address;

    protected Person() {}

    Person(long id, String name, Address address) {
        super(id);
        this.name = name;
        this.address = address;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }
}
