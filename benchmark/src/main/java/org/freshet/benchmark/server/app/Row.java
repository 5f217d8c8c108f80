package org.freshet.benchmark.server.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.freshet.Reactive;

/** A line of the region. The title of the first one tells the state that the page shows, see {@link RowService#change}. */
@Entity
@Table(name = "bench_row")
@Reactive
public class Row {

    @Id
    private Long id;

    private String title;
    private String owner;
    private int amount;

    protected Row() {}

    Row(long id) {
        this.id = id;
        this.title = "Row " + id;
        this.owner = "owner " + id % 7;
        this.amount = (int) (id * 37 % 1000);
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOwner() {
        return owner;
    }

    public int getAmount() {
        return amount;
    }
}
