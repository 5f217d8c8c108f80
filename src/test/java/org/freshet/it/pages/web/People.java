package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.pages.Person;
import org.freshet.it.pages.Repository;

@Named
@RequestScoped
public class People {

    @EJB
    private Repository repository;

    public Person getMain() {
        return repository.person(1L);
    }

    public List<Person> getAll() {
        return repository.people();
    }
}
