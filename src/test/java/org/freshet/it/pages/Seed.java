package org.freshet.it.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The first rows: six tasks in two projects of two of three people, three documents, no comment. */
@Singleton
@Startup
public class Seed {

    @PersistenceContext(unitName = "pages")
    private EntityManager em;

    @PostConstruct
    void plant() {
        List<Person> people = List.of(
                new Person(1, "Ada Byron", new Address("Main Street 1", "London")),
                new Person(2, "Grace Murray", new Address("Dock Road 2", "New York")),
                new Person(3, "Emmy Noether", new Address("Am Markt 3", "Erlangen")));
        people.forEach(em::persist);
        List<Tag> tags = List.of(new Tag(1, "urgent"), new Tag(2, "garden"), new Tag(3, "idle"));
        tags.forEach(em::persist);
        Project house = new Project(1, "House", people.get(0));
        house.keywords().add("roof");
        house.links().put("home", "https://www.example.com/house");
        Project boat = new Project(2, "Boat", people.get(1));
        em.persist(house);
        em.persist(boat);
        for (long id = 1; id <= 6; id++) {
            Task task = new Task(id, "Task no. " + id, id <= 3 ? house : boat);
            task.setDone(id % 2 == 0);
            task.setNote("Note no. " + id);
            task.setPriority(Priority.values()[(int) id % 3]);
            task.getTags().add(tags.get(id < 4 ? 0 : 2));
            em.persist(task);
        }
        em.persist(new Report(1, "On roofs", 12));
        em.persist(new Invoice(2, "Tiles", 900));
        em.persist(new Report(3, "On boats", 40));
    }
}
