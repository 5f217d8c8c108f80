package org.freshet.it.pages;

import jakarta.persistence.Entity;

@Entity
public class Report extends Document {

    private int pages;

    protected Report() {}

    Report(long id, String title, int pages) {
        super(id, title);
        this.pages = pages;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    @Override
    public String getExtent() {
        return pages + " pages";
    }
}
