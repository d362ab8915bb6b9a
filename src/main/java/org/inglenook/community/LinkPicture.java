package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The picture of a page that a link leads to: a small square, as JPEG. */
@Entity
@Table(name = "community_link_picture")
public class LinkPicture {

    @Id
    private Long linkId;

    private byte[] content;

    protected LinkPicture() {}

    LinkPicture(long linkId, byte[] content) {
        this.linkId = linkId;
        show(content);
    }

    final void show(byte[] newContent) {
        content = newContent.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
