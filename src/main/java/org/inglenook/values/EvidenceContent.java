package org.inglenook.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An evidence file's bytes, apart from the rest so that lists never load them. */
@Entity
@Table(name = "values_evidence_content")
public class EvidenceContent {

    @Id
    @Column(name = "evidence_id")
    private Long evidenceId;

    @Column(updatable = false)
    private byte[] content;

    protected EvidenceContent() {}

    public EvidenceContent(long evidenceId, byte[] content) {
        this.evidenceId = evidenceId;
        this.content = content.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
