package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** An owner reads what to fill in: every name that a platform declares has its words, and so has the platform. */
class CredentialLabelsTest {

    @Test
    void everyCredentialOfEveryPlatformHasItsWords() throws ReflectiveOperationException {
        ResourceBundle words = ResourceBundle.getBundle("Messages", java.util.Locale.ROOT);
        List<String> missing = new ArrayList<>();
        int connectors = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.inglenook.shop")) {
            if (!type.isAssignableTo(ShopConnector.class)
                    || type.isInterface()
                    || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                continue;
            }
            connectors++;
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            ShopConnector connector = (ShopConnector) constructor.newInstance();
            wanted(connector, words, missing);
        }
        assertFalse(connectors < 2, "they were looked for in the wrong place");
        assertEquals(List.of(), missing);
    }

    private static void wanted(ShopConnector connector, ResourceBundle words, List<String> missing) {
        List<String> keys = new ArrayList<>(List.of("shop.platform." + connector.platform()));
        connector
                .credentialNames()
                .forEach(name -> keys.add("shop.credential." + connector.platform() + "." + name.name()));
        keys.stream().filter(key -> !words.containsKey(key)).forEach(missing::add);
    }
}
