package org.inglenook.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One record of the demo shop, by table and key. */
@Entity
@Table(name = "platform_demo_record")
class DemoRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private long recordId;

    protected DemoRecord() {}

    DemoRecord(String kind, long recordId) {
        this.kind = kind;
        this.recordId = recordId;
    }
}
