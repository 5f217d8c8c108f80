package org.freshet.example.dams;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A dam and the river that it holds back. */
@Entity
public class Dam {

    public static final int NAME_LENGTH = 40;

    @Id
    @GeneratedValue
    private Long id;

    @NotBlank(message = "What is it called?")
    @Size(max = NAME_LENGTH, message = "At most {max} characters")
    @Column(length = NAME_LENGTH)
    private String name;

    @NotBlank(message = "Which river?")
    @Size(max = NAME_LENGTH, message = "At most {max} characters")
    @Column(length = NAME_LENGTH)
    private String river;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRiver() {
        return river;
    }

    public void setRiver(String river) {
        this.river = river;
    }
}
