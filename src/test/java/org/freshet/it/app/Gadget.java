package org.freshet.it.app;

import jakarta.persistence.Entity;
import org.freshet.Reactive;

/** Exposes all, and names its instance group without a placeholder. */
@Entity
@Reactive(instance = "custom_channel", expose = "*")
public class Gadget extends Audited {

    private String name;
    private int age;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }
}
