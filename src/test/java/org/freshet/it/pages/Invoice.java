package org.freshet.it.pages;

import jakarta.persistence.Entity;

@Entity
public class Invoice extends Document {

    private int amount;

    protected Invoice() {}

    Invoice(long id, String title, int amount) {
        super(id, title);
        this.amount = amount;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    @Override
    public String getExtent() {
        return amount + " euros";
    }
}
