package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A post that was hidden when its turn to be told came; its turn comes again if it is restored. */
@Entity
@Table(name = "community_untold_post")
class UntoldPost {

    @Id
    private long postId;

    protected UntoldPost() {}

    UntoldPost(long postId) {
        this.postId = postId;
    }

    long postId() {
        return postId;
    }
}
