package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimLists;

/** What may be said today of some products, for another room's page of them: included there. */
@Named
@RequestScoped
public class ProductClaims {

    private static final int SHOWN = 5;

    @Inject
    ClaimLists lists;

    private final Map<Set<String>, List<Claim>> read = new HashMap<>();

    /** @param products the names, ids or SKUs that the shop has for them */
    public List<Claim> of(Collection<String> products) {
        return read.computeIfAbsent(Set.copyOf(products), named -> lists.holdingFor(named, SHOWN));
    }
}
