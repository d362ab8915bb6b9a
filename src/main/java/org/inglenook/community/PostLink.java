package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a link stands alone in a paragraph of a post, and when to look at where it leads. */
@Entity
@Table(name = "community_post_link")
public class PostLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private long postId;

    @Column(updatable = false)
    private String addressKey;

    @Column(updatable = false)
    private String address;

    private Instant dueAt;

    protected PostLink() {}

    PostLink(long postId, LinkAddress link, Instant now) {
        this.postId = postId;
        addressKey = link.key();
        address = link.written();
        dueAt = now;
    }

    Long getId() {
        return id;
    }

    long getPostId() {
        return postId;
    }

    String getAddressKey() {
        return addressKey;
    }

    String getAddress() {
        return address;
    }

    Instant getDueAt() {
        return dueAt;
    }

    void done() {
        dueAt = null;
    }
}
