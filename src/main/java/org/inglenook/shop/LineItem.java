package org.inglenook.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One line of an order: what was bought and how many of it. Never changed: an order that changes gets new ones. */
@Entity
@Table(name = "shop_line_item")
class LineItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long orderId;
    private int lineIndex;
    private String name;
    private String variant;
    private BigDecimal quantity;
    private String sku;
    private BigDecimal total;

    protected LineItem() {}

    LineItem(long orderId, int lineIndex, OrderSnapshot.Line line) {
        this.orderId = orderId;
        this.lineIndex = lineIndex;
        this.name = line.name();
        this.variant = line.variant();
        this.quantity = Money.kept(line.quantity());
        this.sku = line.sku();
        this.total = Money.kept(line.total());
    }

    long orderId() {
        return orderId;
    }

    OrderSnapshot.Line line() {
        return new OrderSnapshot.Line(name, variant, quantity, sku, total);
    }

    OrderView.Line view(String currency) {
        return new OrderView.Line(name, variant, Money.trimmed(quantity), sku, new Money(total, currency).plain());
    }
}
