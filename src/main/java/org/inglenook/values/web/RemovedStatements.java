package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Redirects;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

/** Values that readers don't see, to be put back: removed here, or come in an archive. */
@Named
@RequestScoped
public class RemovedStatements {

    @Inject
    Values values;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private List<ValueStatement> all;

    public List<ValueStatement> getAll() {
        if (all == null) {
            caller.require(Role.OWNER);
            all = values.removed();
        }
        return all;
    }

    public void putBack(long id) {
        caller.require(Role.OWNER);
        values.putBack(id);
        redirects.saying("/studio/values#value-" + id, "values.statement.said.putBack");
    }
}
