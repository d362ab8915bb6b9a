package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member's picture: a small square, as JPEG. */
@Entity
@Table(name = "community_face")
public class Face {

    @Id
    private Long memberId;

    private byte[] content;

    protected Face() {}

    Face(long memberId, byte[] content) {
        this.memberId = memberId;
        show(content);
    }

    final void show(byte[] newContent) {
        content = newContent.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
