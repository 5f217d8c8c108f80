package org.freshet.it.pages.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.freshet.it.pages.Comment;
import org.freshet.it.pages.Document;
import org.freshet.it.pages.Report;
import org.freshet.it.pages.Repository;
import org.freshet.it.pages.Tag;

/** Documents, tags and comments. */
@Named
@RequestScoped
public class Library {

    @EJB
    private Repository repository;

    public List<Document> getDocuments() {
        return repository.documents();
    }

    public Report getReport() {
        return repository.report(1L);
    }

    public List<Tag> getTags() {
        return repository.tags();
    }

    public List<Comment> getComments() {
        return repository.comments();
    }
}
