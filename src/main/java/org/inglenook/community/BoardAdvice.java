package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.inglenook.platform.ProductNames;

/** Advice to the owner: boards about what people love live longer than boards about what one sells. */
@ApplicationScoped
public class BoardAdvice {

    /** A size, a pack, an article number or a trade mark: nobody talks about those for long. */
    private static final Pattern WARE = Pattern.compile(
            "(?iu)\\b\\d+([.,]\\d+)?\\s?(g|kg|ml|cl|l|oz|lb|cm|mm|stk|pcs|pack|er-set)\\b|[™®]|\\b(sku|no|nr|art)\\.?\\s?\\d+\\b");

    @Inject
    @Any
    Instance<ProductNames> wares;

    /** Whether the name of a board reads like something from the shelf. */
    public boolean soundsLikeProduct(String name) {
        String line = PostText.line(name);
        return WARE.matcher(line).find() || (!line.isEmpty() && wares.stream().anyMatch(known -> known.includes(line)));
    }
}
