package org.inglenook.customers.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.customers.Customer;
import org.inglenook.customers.Customers;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;

/** The people who ordered, the latest first. */
@Named
@RequestScoped
@Address("/studio/customers")
public class CustomersPage {

    @Inject
    Caller caller;

    @Inject
    Customers customers;

    @Inject
    @Param
    String after;

    private Slice<Customer> all;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        all = customers.list(Optional.empty(), Cursor.parseAny(after));
    }

    public Slice<Customer> getAll() {
        return all;
    }
}
