package org.freshet.it.pages.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.freshet.it.pages.Person;

/** Prints a person; pages that use it read no attribute themselves. */
@FacesConverter("person")
public class PersonConverter implements Converter<Person> {

    @Override
    public Person getAsObject(FacesContext context, UIComponent component, String value) {
        throw new UnsupportedOperationException("only prints");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Person person) {
        return person == null ? "" : person.getName();
    }
}
