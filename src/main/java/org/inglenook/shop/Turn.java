package org.inglenook.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who does one kind of work for one connection, and until when they are waited for. */
@Entity
@Table(name = "shop_turn")
class Turn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String task;
    private Instant takenUntil;
    private String ticket;

    protected Turn() {}

    Turn(long connectionId, String task, String ticket, Instant until) {
        this.connectionId = connectionId;
        this.task = task;
        this.ticket = ticket;
        this.takenUntil = until;
    }
}
