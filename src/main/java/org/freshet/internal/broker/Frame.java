package org.freshet.internal.broker;

import java.util.List;

/**
 * What is sent at once.
 *
 * @param text null if nothing is left
 * @param news how many messages of groups are in it
 */
record Frame(String text, int news) {

    static Frame of(List<Message> messages) {
        if (messages.isEmpty()) {
            return new Frame(null, 0);
        }
        Message first = messages.get(0);
        if (messages.size() == 1) {
            return new Frame(first.text(), first.isNews() ? 1 : 0);
        }
        int news = 0;
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            text.append(message == first ? '[' : ',').append(message.text());
            news += message.isNews() ? 1 : 0;
        }
        return new Frame(text.append(']').toString(), news);
    }
}
