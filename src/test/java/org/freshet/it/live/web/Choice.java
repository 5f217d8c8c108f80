package org.freshet.it.live.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Which item one page shows: lives in its view. */
@Named
@ViewScoped
public class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    private int number;
    private String word = "word";

    public int getNumber() {
        return number;
    }

    public void next() {
        number++;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
