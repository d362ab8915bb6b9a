package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a post shows a picture. */
@Entity
@Table(name = "community_post_picture")
public class PicturedPost {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private long postId;

    @Column(updatable = false)
    private long pictureId;

    protected PicturedPost() {}

    public PicturedPost(long postId, long pictureId) {
        this.postId = postId;
        this.pictureId = pictureId;
    }

    public Long getId() {
        return id;
    }

    public long getPostId() {
        return postId;
    }

    public long getPictureId() {
        return pictureId;
    }
}
