package org.inglenook.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture that came with a mail, until the mail is taken. */
@Entity
@Table(name = "platform_received_picture")
class ReceivedPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long mailId;

    private int place;

    private String name;

    private byte[] content;

    protected ReceivedPicture() {}

    /** @param place in the order in which they came */
    ReceivedPicture(long mailId, int place, MailedPicture picture) {
        this.mailId = mailId;
        this.place = place;
        this.name = picture.name();
        this.content = picture.content();
    }

    MailedPicture picture() {
        return new MailedPicture(name, content);
    }
}
