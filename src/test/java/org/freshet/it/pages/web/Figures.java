package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.pages.Repository;
import org.freshet.it.pages.TaskLine;

/** Asks the database at each call, and says nothing of what that depends on. */
@Named
@RequestScoped
public class Figures {

    @EJB
    private Repository repository;

    private final Money money = new Money();

    public long getCount() {
        return repository.countTasks();
    }

    public long getDone() {
        return repository.countDoneTasks();
    }

    public long getOpen() {
        return repository.countOpenTasks();
    }

    public List<TaskLine> getLines() {
        return repository.taskLines();
    }

    public Money getMoney() {
        return money;
    }

    /** An object of the bean's, which asks as well. */
    public final class Money {

        public long getBudget() {
            return repository.sumBudgets();
        }
    }
}
